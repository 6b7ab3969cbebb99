//! The words that carry an event: a finite verb, a noun, or a light verb with its noun.

use super::lexicon::{self, NOUNS, Noun};
use super::{EventType, Phase, Status, Story};
use crate::order::Sorted as _;
use crate::quotes::{Verb, listed};
use crate::text::{Tense, VerbForm};
use std::ops::Range;

/// The rule by which two who fail or succeed together have met.
pub(super) const OUTCOME_OF_TALKS: &str = "outcome of talks";

/// The list of verbs that tell what someone expects, hopes, fears or doubts.
const OUTLOOK: &str = "outlook";

/// A word that carries an event.
#[derive(Clone, Debug)]
pub(super) struct Trigger {
    /// The token of the verb, or of the noun where no verb governs it.
    pub head: usize,
    /// The tokens of the noun, if one carries it.
    pub noun: Option<Range<usize>>,
    /// The finite verb.
    pub verb: Option<VerbForm>,
    /// `meeting`, `call`, `visit` … of the noun; empty for a verb alone.
    pub kind: &'static str,
    pub event: EventType,
    pub mode: Option<&'static str>,
    pub lemma: &'static str,
    pub gloss: &'static str,
    /// Whether all who take part do the same.
    pub reciprocal: bool,
    pub phase: Option<Phase>,
    /// What the verb itself says of the status (cancelled, postponed).
    pub status: Option<Status>,
    pub rule: &'static str,
}

impl Trigger {
    /// The verb's row in the table.
    pub(super) fn row(&self) -> &'static Verb {
        Verb::row(self.verb.map_or(usize::MAX, |v| v.row))
    }

    /// The last token that carries it.
    pub(super) fn end(&self) -> usize {
        self.noun.as_ref().map_or(self.head, |n| n.end - 1).max(self.head)
    }

    /// Whether its noun is that of a signing.
    pub(super) fn signs(&self) -> bool {
        listed("signing", self.lemma)
    }

    /// Whether it is a verb that tells what someone expects, hopes, fears or doubts: his statement, denied or not.
    pub(super) fn is_outlook(&self) -> bool {
        self.verb.is_some() && self.noun.is_none() && listed(OUTLOOK, &crate::text::fold(self.lemma))
    }

    /// Whether the verb says that it will not be, or not then.
    pub(super) fn is_off(&self) -> bool {
        matches!(self.status, Some(Status::Cancelled | Status::Postponed))
    }

    /// The first token that carries it.
    pub(super) fn start(&self) -> usize {
        self.noun.as_ref().map_or(self.head, |n| n.start).min(self.head)
    }
}

impl Story<'_> {
    /// The triggers of a sentence, in order; none within the words that someone is quoted with.
    pub(super) fn triggers(&self, sentence: &Range<usize>) -> Vec<Trigger> {
        let mut out: Vec<Trigger> = Vec::new();
        let mut at = sentence.start;
        while at < sentence.end {
            let next = match self.trigger_at(at, sentence, &mut out) {
                Some(end) => end,
                None => at + 1,
            };
            at = next.max(at + 1);
        }
        let deeds = (sentence.start..sentence.end).flat_map(|verb| self.agreed_deeds(verb, sentence));
        for deed in deeds.collect::<Vec<_>>() {
            // What is told there by its noun alone is this.
            out.retain(|t| t.start() < deed.start() || t.start() > deed.end());
            out.push(deed);
        }
        out.order_by_key(Trigger::start);
        out
    }

    /// Reads the trigger at a token, if there is one, and gives the token after it.
    fn trigger_at(&self, at: usize, sentence: &Range<usize>, out: &mut Vec<Trigger>) -> Option<usize> {
        if self.in_name(at) {
            return None;
        }
        if let Some(end) = self.masdar_trigger(at, sentence, out) {
            return Some(end);
        }
        if let Some(form) = self.scene.verb(at) {
            let quoted = self.marked.iter().any(|m| m.inner.contains(&at));
            // `فاتح ماي`: a word of a date is no verb.
            if quoted || self.times.iter().any(|m| m.tokens.contains(&at)) {
                return None;
            }
            // A lemma may have several rows, one a frame.
            let lemma = Verb::row(form.row).lemma;
            let mut rows = crate::quotes::readings(self.text, at);
            // A row that asks for a noun and finds it is taken before one that asks for nothing: of another lemma with the
            // same letters too (`تنقل بين العاصمتين`, which is not `تنقل الوكالة`).
            let reach = self.clause_end(at, sentence);
            let finds = |f: &VerbForm| {
                let verb = Verb::row(f.row);
                // `تسلم الوزير أوراق اعتماد السفير` is none of `سلم`.
                let governs = |t| lexicon::light(verb.lemma, self.text, t).is_some();
                verb.has("noun") && verb.kind == "event" && self.frame_fits(at, verb, reach)
                    || verb.kind == "light" && (at + 1..reach.min(at + 12)).any(governs)
            };
            rows.retain(|f| f.object == form.object && (Verb::row(f.row).lemma == lemma || finds(f)));
            if let Some((deed, end)) = self.pledged_deed(at, reach) {
                out.push(deed);
                return Some(end);
            }
            rows.order_by_key(|f| {
                let verb = Verb::row(f.row);
                let asks = verb.has("noun") || verb.has("doc");
                if verb.kind == "light" && verb.lemma != lemma {
                    return 3;
                }
                if !asks { 1 } else { 2 * usize::from(!self.frame_fits(at, verb, reach)) }
            });
            return rows.into_iter().find_map(|form| self.verb_trigger(at, form, sentence, out));
        }
        let (noun, tokens) = self.noun_at(at)?;
        let status = self.fate(noun, tokens.end, sentence);
        out.push(Trigger { status, ..self.noun_trigger(at, noun, tokens.clone()) });
        Some(tokens.end)
    }

    /// `احتج على طرد كينيا سفيره`, `بعد قصف الميناء`: an act named by its verbal noun as something that was.
    fn masdar_trigger(&self, at: usize, sentence: &Range<usize>, out: &mut Vec<Trigger>) -> Option<usize> {
        let found = lexicon::MASDARS.at(self.text, at).filter(|f| f.letters == 0 && self.noun_at(at).is_none())?;
        let before = at.checked_sub(1).filter(|&t| t >= sentence.start)?;
        let told = self.of_verb(at, Verb::row(*found.value))?;
        crate::quotes::listed("presumes", self.text.fold(before)).then_some(())?;
        out.push(Trigger { noun: Some(at..at + found.tokens), kind: "masdar", rule: "verbal noun", ..told });
        Some(at + found.tokens)
    }

    pub(super) fn noun_trigger(&self, head: usize, noun: &Noun, tokens: Range<usize>) -> Trigger {
        Trigger {
            head,
            noun: Some(tokens),
            verb: None,
            kind: noun.kind,
            event: noun.event.unwrap_or(EventType::Statement),
            mode: noun.mode,
            lemma: noun.lemma,
            gloss: noun.en,
            reciprocal: noun.reciprocal,
            phase: None,
            status: None,
            rule: "event noun",
        }
    }

    fn verb_trigger(
        &self,
        at: usize,
        form: VerbForm,
        sentence: &Range<usize>,
        out: &mut Vec<Trigger>,
    ) -> Option<usize> {
        let verb = Verb::row(form.row);
        let reach = self.clause_end(at, sentence);
        // `يسمح القرار بتزويد الجيش بالسلاح`: what a document holds is not done.
        let lays_out = |t: usize| listed("lays-out", self.text.fold(t));
        let holds =
            form.form.tense == Tense::Imperfect && (lays_out(at + 1) || form.future && lays_out(at.wrapping_sub(1)));
        match verb.kind {
            // But `يوقع الاتفاق غدا`: what is done with the document is told.
            "event" if holds && !matches!(verb.event, "AGREE" | "CONSULT") && !verb.takes_clause() => None,
            // `تسمح العقوبات الأميركية بتصدير الغذاء`: what such a verb does not have as its object is its subject, and no actor.
            "event" if verb.has("human") && verb.role("obj").is_none() && self.is_measure(at + 1) => None,
            // `أصر على أن`: what a clause tells is said.
            "event" if !verb.has("that") && verb.takes_clause() && self.spoken.sayings.iter().any(|s| s.cue == at) => {
                None
            }
            "event" => {
                let which = self.only_tells_which(at, reach) && !self.is_dated_act(verb.event, at, reach);
                if which && !matches!(verb.event, "AGREE" | "CONSULT") {
                    return None;
                }
                if !which && !self.frame_fits(at, verb, reach) {
                    return self
                        .light_trigger(at, form, verb, reach, out)
                        .filter(|_| out.last().is_some_and(|t| t.noun.is_some()));
                }
                out.push(Trigger {
                    verb: Some(form),
                    kind: if which { "which" } else { "" },
                    reciprocal: verb.role("subj") == Some("both"),
                    // `تعهد بتقديم ثلث الكلفة`: what is pledged lies ahead.
                    status: (listed("pledges", &crate::text::fold(verb.lemma)) && verb.event != "AGREE")
                        .then_some(Status::Scheduled)
                        .filter(|_| verb.event != "THREATEN"),
                    rule: "event verb",
                    ..self.of_verb(at, verb)?
                });
                Some(at + 1)
            }
            // `أعلن المجلس تعليق العمل`: what is announced as a noun is the event.
            "report" if verb.role("obj") == Some("event") => {
                let said = self.spoken.sayings.iter().find(|s| s.cue == at).map_or(reach, |s| s.content.start);
                self.light_trigger(at, form, verb, reach.min(said), out)
            }
            "report" if crate::quotes::listed("answers", &crate::text::fold(verb.lemma)) => {
                // `ردت بإغلاق المعبر`: the answer is what was done.
                let (deed, end) = self.led_deed(at, reach.min(at + 8))?;
                out.push(Trigger { verb: Some(form), kind: "act", rule: "answer and verbal noun", ..deed });
                Some(end)
            }
            "report" => {
                // `توقعت واشنطن عدم جدوى المباحثات`: what is foreseen, denied or admitted without a clause.
                // `أكد الوزير حرص بلاده على`: so is what is affirmed.
                let affirms = listed("affirms", &crate::text::fold(verb.lemma))
                    // `اتصالا أكد خلاله وقوف بلاده`: what was said in a call is the call's.
                    && !listed("resumes", self.text.fold(at + 1));
                let outlook = listed(OUTLOOK, &crate::text::fold(verb.lemma));
                let object = (affirms || outlook || matches!(verb.mode, "deny" | "admit"))
                    && form.form.person == 3
                    && form.object.is_none();
                let said = self.spoken.sayings.iter().any(|s| s.cue == at);
                if affirms
                    && !said
                    && let Some(end) = self.light_trigger(at, form, verb, reach, out)
                {
                    return Some(end);
                }
                if !object || said || verb.has("noun") && !self.frame_fits(at, verb, reach) {
                    return None;
                }
                let statement = self.bare(at, EventType::Statement);
                out.push(Trigger {
                    verb: Some(form),
                    mode: Some(verb.mode).filter(|mode| !mode.is_empty()),
                    lemma: verb.lemma,
                    gloss: verb.en,
                    rule: "verb of saying and noun",
                    ..statement
                });
                Some(at + 1)
            }
            // `يشكل الملف محور المحادثات`: such a verb tells of an act only with the nouns that it names.
            "light" if verb.has("noun") && !self.frame_fits(at, verb, reach) => None,
            "light" => match self.resumed(at, form, verb, out) {
                Some(noun) => {
                    // `اجتماع عقده الوزيران`, `زيارة يقوم بها الرئيس`: the noun is what the verb behind it governs.
                    (noun.head, noun.verb, noun.rule) = (at, Some(form), "noun and its light verb");
                    Some(at + 1)
                }
                None => self.light_trigger(at, form, verb, reach, out),
            },
            "phase-begin" | "phase-end" | "phase-resume" | "cancel" | "postpone" => {
                self.phase_trigger(at, form, verb, reach, out)
            }
            // `ينص الاتفاق على تسليم الأسلحة ابتداء من أول مايو`: only what has its day is more than a clause of a document.
            "modal" if verb.mode == "provide" && !self.times.iter().any(|m| (at..reach).contains(&m.tokens.start)) => {
                None
            }
            "modal" if matches!(verb.mode, "plan" | "provide") => {
                // What a document lays down is read as a list.
                let (deed, end) = self.planned_deed(at, reach).filter(|_| verb.mode == "plan")?;
                out.push(deed);
                Some(end)
            }
            "outcome" => {
                let subject = |t: usize| self.noun_at(t).filter(|(noun, _)| noun.kind == "attack");
                if let Some((noun, tokens)) = (at + 1..reach.min(at + 4)).find_map(subject) {
                    let end = tokens.end;
                    out.push(Trigger {
                        verb: Some(form),
                        rule: "outcome of an attack",
                        ..self.noun_trigger(at, noun, tokens)
                    });
                    return Some(end);
                }
                verb.has("في").then(|| {
                    out.push(Trigger {
                        verb: Some(form),
                        lemma: verb.lemma,
                        gloss: verb.en,
                        reciprocal: true,
                        rule: OUTCOME_OF_TALKS,
                        ..self.bare(at, EventType::Consult)
                    });
                    at + 1
                })
            }
            _ => None,
        }
    }

    /// Whether the noun of a measure, a journey or a deal stands at a token, with no preposition written onto it (`خرجا
    /// باتفاق`).
    fn is_measure(&self, at: usize) -> bool {
        let noun = self.noun_at(at).filter(|_| !self.text.fold(at).starts_with(['ب', 'ل']));
        noun.is_some_and(|(noun, _)| matches!(noun.kind, "sanction" | "aid" | "agreement" | "visit"))
    }

    /// The noun right before a verb whose object takes it up.
    fn resumed<'t>(&self, at: usize, form: VerbForm, verb: &Verb, out: &'t mut [Trigger]) -> Option<&'t mut Trigger> {
        crate::quotes::listed("holds", &crate::text::fold(verb.lemma)).then_some(())?;
        let taken_up = form.object.is_some() || matches!(self.text.fold(at + 1), "بها" | "به" | "بهما");
        let close = |noun: &Range<usize>| noun.end <= at && at <= noun.end + 4;
        let noun = out.last_mut().filter(|t| t.verb.is_none() && t.noun.as_ref().is_some_and(close))?;
        let punct = (noun.end() + 1..at).any(|t| matches!(self.text.fold(t), "." | ":" | "؛"));
        Some(noun).filter(|_| taken_up && !punct)
    }

    /// A light verb takes its type from the noun it governs.
    fn light_trigger(
        &self,
        at: usize,
        form: VerbForm,
        verb: &'static Verb,
        reach: usize,
        out: &mut Vec<Trigger>,
    ) -> Option<usize> {
        let mut aside = None;
        // `أعادت كينيا، أمس الاثنين، فتح المعبر`: its noun behind what is set apart has the letters of a verb.
        let comma = matches!(self.text.fold(reach), "،" | ",");
        let goes_on = comma && lexicon::light(verb.lemma, self.text, reach + 1).is_some();
        let reach = if goes_on { reach + 3 } else { reach };
        // Names and times between a verb and its noun are no distance.
        let mut named = 0;
        for t in at + 1..reach.min(at + 30) {
            if self.in_name(t) || self.times.iter().any(|m| m.tokens.contains(&t)) {
                named += 1;
                continue;
            }
            // The noun is its subject or object: not what stands behind another verb or a preposition of its own.
            // `أبدت تضامنها`, `جدد رفضه`: what such a verb governs is a noun, though its letters are a verb's too.
            if self.is_verb(t)
                && (self.text.fold(t).starts_with('و') || lexicon::light(verb.lemma, self.text, t).is_none())
            {
                break;
            }
            // `سلمت قبل ذلك الصيادين`
            let earlier = matches!(self.text.fold(t + 1), "ذلك" | "هذا");
            if earlier {
                continue;
            }
            if self.scene.is_preposition(t) && self.text.fold(t) != "عن" && !self.leads_to_name(t + 1) {
                aside = Some(t);
                continue;
            }
            // Behind another preposition only an indefinite object is the verb's (`فرضت من جهتها حظرا`).
            let definite = crate::text::without_article(self.text.fold(t)).is_some();
            let object = !definite && self.text.fold(t).ends_with(['ا', 'ت']) && self.text.fold(t - 1) != "و";
            if t - named > at + 12 && aside.is_none() || aside.is_some_and(|a| t < a + 2 || !object) {
                continue;
            }
            // What و joins is not the object (`بأغلبية وامتناع`).
            // Nor is what it is done for (`وجه إليه دعوة لزيارة بلاده`).
            let glued = NOUNS.at(self.text, t).is_some_and(|n| n.letters > 0);
            let whereto = verb.kind == "light" && self.text.fold(t).starts_with('ل');
            let joined = glued && (self.text.fold(t).starts_with('و') || whereto);
            if joined {
                continue;
            }
            let noun = self.noun_at(t);
            let light = lexicon::light(verb.lemma, self.text, t);
            // A verb of its own act or of saying takes only the nouns that its rows name (`أكد تفهمه قلق الرياض`).
            let only_named = matches!(verb.kind, "event" | "report") && verb.role("obj") != Some("event");
            // `تعقد لجنة المبادرة اجتماعا`: before the noun that is its own, another is part of a name.
            let own = |u: usize| {
                let led = self.in_name(u) || self.text.fold(u).starts_with(['ب', 'ل']);
                !led && lexicon::light(verb.lemma, self.text, u).is_some()
            };
            let further = light.is_none() && verb.kind == "light" && (t + 1..reach.min(t + 8)).any(own);
            if light.is_none() && (noun.is_none() || only_named || further) {
                continue;
            }
            let tokens = noun.as_ref().map_or(t..t + 1, |(_, tokens)| tokens.clone());
            let event = light.and_then(|l| l.event).or(noun.as_ref().and_then(|(n, _)| n.event))?;
            let mut trigger = match &noun {
                Some((noun, tokens)) => self.noun_trigger(at, noun, tokens.clone()),
                None => Trigger { lemma: verb.lemma, gloss: light.map_or(verb.en, |l| l.en), ..self.bare(at, event) },
            };
            trigger.noun = Some(tokens.clone());
            trigger.event = event;
            if event == EventType::Statement
                && self.text.fold(t).starts_with("قرار")
                && let Some(found) = (t + 1..reach.min(t + 4)).find_map(|next| lexicon::MASDARS.at(self.text, next))
            {
                // `اتخذ قرارا بالانسحاب`: what is decided is the event.
                let decided = Verb::row(*found.value);
                trigger.event = EventType::from_plover(decided.event)?;
                (trigger.lemma, trigger.gloss) = (decided.lemma, decided.en);
            }
            trigger.mode = light.and_then(|l| l.mode).or(trigger.mode);
            trigger.verb = Some(form);
            trigger.rule = "light verb and noun";
            // `نظيره الذي يقوم بزيارة`: only who is meant.
            let told = at > 0 && listed("relative", self.text.fold(at - 1));
            if told && form.form.tense == crate::text::Tense::Imperfect && self.only_tells_which(at, reach) {
                trigger.kind = "which";
            }
            if listed("readiness", self.text.fold(tokens.start)) {
                trigger.status = Some(Status::Proposed);
            }
            out.push(trigger);
            return Some(tokens.end);
        }
        // `المركب سيسلم إلى أصحابه`: of a passive the noun stands before.
        let passive = form.form.person == 3 && form.object.is_none();
        let thing = |t: &usize| NOUNS.at(self.text, *t).is_none();
        let taken = |t: usize| Some((t, lexicon::light(verb.lemma, self.text, t)?));
        let before = || self.subject_words(at).filter(thing).find_map(taken);
        if let Some((t, light)) = passive.then(before).flatten()
            && let Some(event) = light.event
        {
            let noun = Some(t..t + 1);
            let told = Trigger { noun, verb: Some(form), mode: light.mode, lemma: verb.lemma, ..self.bare(at, event) };
            out.push(Trigger { gloss: light.en, rule: "light verb and noun", ..told });
            return Some(at + 1);
        }
        if verb.event.is_empty() || verb.kind != "light" {
            return None;
        }
        let event = EventType::from_plover(verb.event)?;
        out.push(Trigger { verb: Some(form), lemma: verb.lemma, gloss: verb.en, ..self.bare(at, event) });
        Some(at + 1)
    }

    /// What a verb tells by its row, in whatever form it stands there.
    pub(super) fn of_verb(&self, head: usize, verb: &Verb) -> Option<Trigger> {
        let mode = (!verb.mode.is_empty()).then_some(verb.mode);
        Some(Trigger {
            mode,
            lemma: verb.lemma,
            gloss: verb.en,
            ..self.bare(head, EventType::from_plover(verb.event)?)
        })
    }

    pub(super) fn bare(&self, head: usize, event: EventType) -> Trigger {
        Trigger {
            head,
            noun: None,
            verb: None,
            kind: "",
            event,
            mode: None,
            lemma: "",
            gloss: "",
            reciprocal: false,
            phase: None,
            status: None,
            rule: "light verb",
        }
    }
}
