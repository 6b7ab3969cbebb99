//! Words that stand beside their speaker without أن: `«…»، قال X`, and the headline's `X: …`.

use super::Saying;
use super::cue::{Verb, readings};
use super::saying::Reader;
use super::words::{listed, listed_bare};
use crate::actors::{ActorKind, Mention, Naming};
use crate::text::TokenKind;
use std::ops::Range;

/// Quoted words of which a verb behind them tells the speaker are at least so many, if they do not stand apart.
const SHORTEST: usize = 4;
/// Between a name and its colon stand at most so many words (`لدى وصوله إلى الفندق`).
const ASIDE: usize = 6;

impl Reader<'_, '_> {
    /// `داعيا الطرفين إلى الحوار`, `منددة بالغارات`: an act of speech without words of its own, of whoever speaks in the main
    /// clause.
    pub(super) fn act_participle(
        &self,
        at: usize,
        length: usize,
        verb: usize,
        sentence: &Range<usize>,
    ) -> Option<Saying> {
        let speaks = matches!(Verb::row(verb).event, "REQUEST" | "REJECT" | "ACCUSE" | "THREATEN" | "SUPPORT");
        // Set apart by a comma: `مدينة` is a town as well.
        let apart = at > 0 && matches!(self.scene.text.fold(at - 1), "،" | ",");
        let speaker = self.main_speaker().filter(|_| speaks && apart)?;
        let stop = |t: usize| matches!(self.scene.text.fold(t), "،" | "," | "؛" | "." | ":") || self.begins_saying(t);
        let end = (at + length..sentence.end).find(|&t| stop(t)).unwrap_or(sentence.end);
        (end >= at + length + 2).then_some(Saying {
            cue: at,
            verb: Some(verb),
            is_participle: true,
            speaker: Some(speaker),
            continues: true,
            addressee: None,
            via: None,
            clause: at..end,
            content: end..end,
            rule: "participle goes on with the speaker",
        })
    }

    /// `"…"، يقول دبلوماسي`: the words stand before their verb.
    pub(super) fn words_before(&mut self, at: usize, sentence: &Range<usize>) -> Option<Saying> {
        let scene = self.scene;
        let form = scene.verb(at).filter(|f| f.form.person == 3 && f.object.is_none() && !f.conjunction)?;
        let verb = Verb::row(form.row);
        let near = |m: &&super::Marked| m.depth == 0 && m.close < at && at <= m.close + 2;
        let apart =
            |m: &super::Marked| m.open == sentence.start || scene.text.token(m.open - 1).kind == TokenKind::Punct;
        let long = |m: &&super::Marked| m.inner.len() >= SHORTEST || m.inner.len() > 1 && apart(m);
        let quote = self.marked.iter().find(near).filter(long)?;
        if !(verb.is_report() || verb.has("that")) {
            return None;
        }
        let (inner, open) = (quote.inner.clone(), quote.open);
        let found = scene.subject(at, sentence.end.min(at + 15), &(at..sentence.end));
        let actor = found.as_ref().map(|f| scene.mentions[f.mention].actor).filter(|a| !scene.registry[*a].is_outlet);
        let end = found.map_or(at + 1, |f| {
            let m = &scene.mentions[f.mention];
            m.end()
        });
        self.speaks(actor);
        self.recent.extend(actor.map(|actor| (actor, form.form.feminine)));
        Some(Saying {
            cue: at,
            verb: Some(form.row),
            is_participle: false,
            speaker: actor,
            continues: false,
            addressee: None,
            via: None,
            clause: open..end,
            content: inner,
            rule: "speaker after the words",
        })
    }

    /// `وزير الخارجية: لن نقبل`, `الناتو: …`: at the head of a line a name, a colon and what is said.
    pub(super) fn colon(&mut self, at: usize, sentence: &Range<usize>) -> Option<Saying> {
        let scene = self.scene;
        let text = scene.text;
        let line = text.token(at).line;
        let from = (self.block.start..at).rev().take_while(|&t| text.token(t).line == line).last()?;
        // `بدأت الجلسة. الوزير لدى وصوله: …`
        let mut from = self.sentence_at(at.saturating_sub(1)).start.max(from);
        // `17:30 | الوزير: …`
        let leads = |t: usize| text.token(t).kind != TokenKind::Word || listed("ticker", text.fold(t));
        while from < at && leads(from) {
            from += 1;
        }
        let named = scene.mentions.iter().filter(|m| m.first() == from && scene.is_party(m) && m.end() <= at);
        let mention = named.max_by_key(|m| m.end());
        let unnamed = listed("speaks-unnamed", text.fold(from)) || listed("document", text.fold(from));
        // `ج: …`: whoever the interview names first answers.
        let answers = mention.is_none() && from + 1 == at && listed("answers-in-interview", text.fold(from));
        let person = |m: &&Mention| scene.is_called(m) && m.end() <= from;
        let asked = scene.mentions.iter().find(person).filter(|_| answers).map(|m| m.actor);
        let nobody = mention.is_none() && (unnamed || asked.is_some());
        let aside = mention.map_or(if nobody { from + 1 } else { at + ASIDE }, Mention::end)..at;
        // `مسؤول صيني طلب عدم كشف هويته: …`
        let hidden =
            mention.is_some_and(|m| m.naming == Naming::Unnamed) && listed("asks-not-named", text.fold(aside.start));
        let plain = |t: usize| text.token(t).kind == TokenKind::Word && (hidden || scene.verb(t).is_none());
        let led = aside.is_empty()
            || nobody
            || hidden
            || mention.is_some_and(|m| m.naming == Naming::Office)
            || scene.is_preposition(aside.start)
            || listed("aside", text.fold(aside.start))
            || text.fold(aside.start).starts_with('ل');
        let nisba = mention.is_some_and(|m| m.naming == Naming::Nisba);
        if (mention.is_none() && !nobody) || aside.len() > ASIDE || !led || !aside.clone().all(plain) || nisba {
            return None;
        }
        let marked = self.marked.iter().find(|m| m.open == at + 1);
        let start = marked.map_or(at + 1, |m| m.inner.start);
        let first = text.fold(start);
        // A state's name before a colon is as often what the line is about: what it says begins as speech does.
        let actor = mention.map(|m| m.actor).or(asked);
        let state = actor.is_some_and(|it| scene.registry[it].kind == ActorKind::State);
        let we = || first.starts_with('ن') && readings(text, start).iter().any(|f| f.form.person == 1);
        let spoken = marked.is_some() || listed_bare("speech", first) || first.ends_with("نا") || we();
        let outlet = actor.is_some_and(|it| scene.registry[it].is_outlet);
        if state && !spoken || outlet || sentence.end < at {
            return None;
        }
        let sentence = self.sentence_at(start);
        let end = marked.map_or_else(|| self.content_end(start, &sentence), |m| m.close);
        let end = (start..end).find(|&t| text.token(t).line != line && marked.is_none()).unwrap_or(end);
        if end < start + 3 {
            return None;
        }
        self.speaks(actor);
        Some(Saying {
            cue: at,
            verb: None,
            is_participle: false,
            speaker: actor,
            continues: false,
            addressee: None,
            via: None,
            clause: from..end,
            content: start..end,
            rule: if nobody && asked.is_none() { "a subject without a name" } else { "name and colon" },
        })
    }
}
