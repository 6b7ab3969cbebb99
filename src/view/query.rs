//! Everything a link can carry, in the address's query. Unknown keys are dropped, unknown values shown as empty
//! results: an old link never breaks the page.

use super::chart::By;
use super::chosen::Chosen;
use super::dating::Dating;
use super::filter::Filter;
use super::groups::Order;
use super::lang::Lang;
use super::plain::View;

/// The state that a link carries.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// The language.
    pub lang: Lang,
    /// `light`, `dark`, or what the system says.
    pub theme: Option<String>,
    /// How dates are written.
    pub dates: Dating,
    /// How the entries are looked at.
    pub view: View,
    /// The entry that is open.
    pub entry: Option<String>,
    /// What is asked for.
    pub filter: Filter,
    /// What the chart's lanes stand for.
    pub lanes: By,
    /// Which end first.
    pub order: Order,
    /// Bundled articles that are switched off.
    pub off: Chosen,
}

impl Query {
    /// Reads `?a=b&…`, with or without the question mark.
    pub fn decode(text: &str) -> Self {
        let mut query = Self::default();
        for pair in text.trim_start_matches('?').split('&') {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            let one = || Some(unescape(value)).filter(|it| !it.is_empty());
            let many = || set(value.split(',').map(unescape).filter(|it| !it.is_empty()));
            match key {
                "lang" => query.lang = Lang::from_code(value),
                "theme" => query.theme = one().filter(|it| it == "light" || it == "dark"),
                "dates" => query.dates = Dating::decode(&unescape(value)),
                "view" => query.view = View::from_slug(value),
                "entry" => query.entry = one(),
                "lanes" if value == "actors" => query.lanes = By::Actor,
                "order" if value == "oldest" => query.order = Order::Oldest,
                "q" => query.filter.text = one().unwrap_or_default(),
                "actor" => query.filter.actors = many(),
                "kind" => query.filter.kinds = many(),
                "status" => query.filter.statuses = many(),
                "source" => query.filter.sources = many(),
                "from" => query.filter.from = one().unwrap_or_default(),
                "to" => query.filter.to = one().unwrap_or_default(),
                "off" => query.off = many(),
                _ => {}
            }
        }
        query
    }

    /// Writes it with the question mark; what is as usual is left out.
    pub fn encode(&self) -> String {
        let mut pairs: Vec<(&str, String)> = Vec::new();
        let mut one = |key, value: &str| {
            if !value.is_empty() {
                pairs.push((key, escape(value)));
            }
        };
        one("lang", if self.lang == Lang::Ar { "" } else { self.lang.code() });
        one("theme", self.theme.as_deref().unwrap_or_default());
        one("dates", &self.dates.encode());
        one("view", if self.view == View::Timeline { "" } else { self.view.slug() });
        one("q", &self.filter.text);
        one("from", &self.filter.from);
        one("to", &self.filter.to);
        one("lanes", if self.lanes == By::Actor { "actors" } else { "" });
        one("order", if self.order == Order::Oldest { "oldest" } else { "" });
        let mut many = |key, values: &Chosen| {
            if !values.is_empty() {
                pairs.push((key, values.iter().map(|it| escape(it)).collect::<Vec<_>>().join(",")));
            }
        };
        many("actor", &self.filter.actors);
        many("kind", &self.filter.kinds);
        many("status", &self.filter.statuses);
        many("source", &self.filter.sources);
        many("off", &self.off);
        if let Some(entry) = &self.entry {
            pairs.push(("entry", escape(entry)));
        }
        if pairs.is_empty() {
            return String::new();
        }
        format!("?{}", pairs.iter().map(|(key, value)| format!("{key}={value}")).collect::<Vec<_>>().join("&"))
    }
}

/// One by one: collecting would compile a sort for it.
fn set(values: impl Iterator<Item = String>) -> Chosen {
    values.collect()
}

fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' | b'/' | b':' => {
                out.push(char::from(byte));
            }
            b' ' => out.push('+'),
            _ => {
                const HEX: &[u8; 16] = b"0123456789ABCDEF";
                out.push('%');
                out.push(char::from(HEX[usize::from(byte >> 4)]));
                out.push(char::from(HEX[usize::from(byte & 15)]));
            }
        }
    }
    out
}

fn unescape(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        let hex = (*byte == b'%').then(|| text.get(at + 1..at + 3)).flatten();
        match (byte, hex.and_then(|it| u8::from_str_radix(it, 16).ok())) {
            (_, Some(byte)) => {
                out.push(byte);
                at += 2;
            }
            (b'+', _) => out.push(b' '),
            _ => out.push(*byte),
        }
        at += 1;
    }
    String::from_utf8_lossy(&out).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn these(values: &[&str]) -> Chosen {
        values.iter().map(|it| (*it).to_string()).collect()
    }

    #[test]
    fn there_and_back() {
        let query = Query {
            lang: Lang::En,
            theme: Some("dark".into()),
            dates: Dating::decode("french,hijri"),
            view: View::Positions,
            entry: Some("e/1,2&3".into()),
            lanes: By::Actor,
            order: Order::Oldest,
            off: these(&["000", "own-1"]),
            filter: Filter {
                text: "لافروف & \"تنازل\" +100% ?".into(),
                actors: these(&["state/RUS", "a,b", "=&"]),
                kinds: these(&["meeting"]),
                statuses: these(&["occurred", "scheduled"]),
                sources: these(&["001"]),
                from: "2022-01-09".into(),
                to: "2022-01-13".into(),
            },
        };
        assert_eq!(Query::decode(&query.encode()), query);
        assert_eq!(Query::default().encode(), "");
        assert_eq!(Query::decode(""), Query::default());
    }

    #[test]
    fn a_broken_link_is_no_harm() {
        for text in ["?%", "?q=%F", "?q=%zz%C3", "?theme=pink", "?&&&=", "?entry=", "?lang=fr", "?unknown=1", "?q=%é"]
        {
            let query = Query::decode(text);
            assert_eq!((query.theme, query.entry, query.lang), (None, None, Lang::Ar), "{text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn any_text_comes_back(text in ".*", actor in ".+") {
            let query = Query { filter: Filter { text, actors: these(&[&actor]), ..Filter::default() }, ..Query::default() };
            proptest::prop_assert_eq!(Query::decode(&query.encode()), query);
        }

        #[test]
        fn any_query_is_read(text in ".*") {
            let _ = Query::decode(&text);
        }
    }
}
