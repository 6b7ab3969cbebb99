//! The page in front of a crowd: as many made-up entries as are asked for, the same ones in every run, for
//! `benches/page/bench.mjs` to measure it with. `cargo xtask bench` builds and runs it.

#[cfg(target_arch = "wasm32")]
mod page {
    use std::cell::RefCell;

    use tasalsul::analyse::Input;
    use tasalsul::export::document::{
        Actor, Article, Bilingual, Corroboration, Document, Entry, EntryDate, FORMAT, Participant, Report,
    };
    use tasalsul::time::Day;
    use wasm_bindgen::prelude::wasm_bindgen;

    thread_local! {
        static MADE: RefCell<Document> = RefCell::default();
        static GIVE: RefCell<Box<dyn Fn(Document)>> = RefCell::new(Box::new(drop));
    }

    /// Makes a document of `entries` entries.
    #[wasm_bindgen]
    pub fn make(entries: usize) {
        MADE.with(|it| *it.borrow_mut() = document(entries));
    }

    /// The same entries for other timelines: `id \t first day \t last day \t track \t title`, a line each.
    #[wasm_bindgen]
    pub fn lines() -> String {
        let line = |it: &Entry| {
            let date = |it: &Option<String>| it.clone().unwrap_or_default();
            let track = it.track.clone().unwrap_or_default();
            format!("{}\t{}\t{}\t{track}\t{}\n", it.id, date(&it.date.start), date(&it.date.end), it.title.ar)
        };
        MADE.with(|it| it.borrow().events.iter().map(line).collect())
    }

    /// Puts the page up, with nothing in it.
    #[wasm_bindgen]
    pub fn stage() {
        GIVE.set(Box::new(tasalsul::ui::stage()));
    }

    /// The compiled module, for the thread that reads: as on the page itself, it runs the very same.
    #[wasm_bindgen]
    pub fn module() -> wasm_bindgen::JsValue {
        wasm_bindgen::module()
    }

    /// What the page asks its thread first: to read the bundled articles.
    #[wasm_bindgen]
    pub fn ask() -> Vec<u8> {
        let articles = tasalsul::bundled::all().iter().map(|it| it.input()).collect();
        tasalsul::worker::Ask { articles, names: None }.encode()
    }

    /// Shows what was made.
    #[wasm_bindgen]
    pub fn show() {
        GIVE.with_borrow(|give| give(MADE.with(RefCell::take)));
    }

    /// Reads one article and tells how many entries it gives; the first time the tables of words are unpacked as well.
    #[wasm_bindgen]
    pub fn read(text: &str) -> usize {
        tasalsul::analyse::analyse(&[Input { text: text.into(), ..Input::default() }]).events.len()
    }

    /// A small generator of numbers that are the same in every run.
    struct Dice(u64);

    impl Dice {
        fn roll(&mut self, sides: usize) -> usize {
            self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (self.0 >> 33) as usize % sides
        }
    }

    const KINDS: [(&str, &str, &str); 6] = [
        ("event", "CONSULT", "محادثات بين"),
        ("statement", "STATEMENT", "تصريح عن"),
        ("statement", "DEMAND", "مطالبة من"),
        ("statement", "REJECT", "رفض من"),
        ("event", "COOPERATE", "اتفاق بين"),
        ("statement", "THREATEN", "تحذير من"),
    ];
    const STATUSES: [&str; 6] = ["occurred", "occurred", "occurred", "occurred", "scheduled", "cancelled"];
    const STATES: usize = 40;
    const TEXT: &str = "عقد الوفدان محادثات مطولة تناولت ملفات الأمن والحدود والتجارة، وأكد كل منهما تمسكه بموقفه.";

    fn document(entries: usize) -> Document {
        let mut dice = Dice(1);
        let name = |n: usize| Bilingual { ar: format!("الدولة {n}"), en: format!("State {n}") };
        let actor = |n: usize| Actor {
            id: format!("state/S{n:02}"),
            kind: "state".into(),
            name: name(n),
            code: Some(format!("S{n:02}")),
            ..Actor::default()
        };
        // An article tells ten entries; three years of news for every ten thousand.
        let articles = entries / 10 + 1;
        let days = 60 + entries / 9;
        let article = |n: usize| Article { id: format!("{n:06}"), text: TEXT.into(), ..Article::default() };
        // In the order of time, as the reading leaves them.
        let mut events: Vec<Entry> = (0..entries).map(|at| entry(&mut dice, at, articles, days)).collect();
        events.sort_by(|a, b| a.date.start.cmp(&b.date.start));
        Document {
            format: FORMAT.into(),
            articles: (0..articles).map(article).collect(),
            actors: (0..STATES).map(actor).collect(),
            events,
            notes: Vec::new(),
        }
    }

    fn entry(dice: &mut Dice, at: usize, articles: usize, days: usize) -> Entry {
        let (kind, type_, words) = KINDS[dice.roll(KINDS.len())];
        let first = dice.roll(STATES);
        let second = (first + 1 + dice.roll(6)) % STATES;
        let day = 17_000 + dice.roll(days) as i32;
        let last = day + if dice.roll(20) == 0 { dice.roll(9) as i32 } else { 0 };
        let (start, end) = (Day(day).iso(), Day(last).iso());
        let told = 1 + dice.roll(3);
        Entry {
            id: format!("e{at}"),
            kind: kind.into(),
            type_: type_.into(),
            status: STATUSES[dice.roll(STATUSES.len())].into(),
            date: EntryDate {
                edtf: if day == last { start.clone() } else { format!("{start}/{end}") },
                precision: if day == last { "day".into() } else { "interval".into() },
                start: Some(start),
                end: Some(end),
                computed: false,
            },
            participants: [first, second]
                .map(|n| Participant { actor: format!("state/S{n:02}"), role: "both".into() })
                .into(),
            track: (kind == "event").then(|| format!("S{:02}-S{:02}", first.min(second), first.max(second))),
            title: Bilingual {
                ar: format!("{words} الدولة {first} والدولة {second}"),
                en: format!("{type_}: State {first} and State {second}"),
            },
            reports: (0..told)
                .map(|_| Report {
                    article: format!("{:06}", dice.roll(articles)),
                    start: 0,
                    end: 40,
                    status: "occurred".into(),
                    ..Report::default()
                })
                .collect(),
            corroboration: Corroboration {
                independent: told as u32,
                mentioning: told as u32,
                state: if told > 1 { "corroborated".into() } else { "single-source".into() },
            },
            ..Entry::default()
        }
    }
}

/// Everything happens in the browser, when `bench.mjs` asks for it.
fn main() {}
