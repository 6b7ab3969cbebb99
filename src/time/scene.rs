//! From where a mention is counted when not from the day of writing: from the day on which a quoted person spoke
//! (`وقال الجمعة: «التقيته أمس»`), from the day that a zone's hour is given for, from what a narrative told before
//! (`وقع في 3 مارس وانهار بعد يومين`).

use super::expr::{Expr, Point};
use super::lexicon::{W, lexicon};
use super::resolve::Said;
use super::tense::{Reading, Tense};
use super::{Day, Mention, Precision, Resolved};
use crate::article::Article;

/// What was read up to a mention.
pub(super) struct Scene<'a> {
    pub article: &'a Article,
    pub mentions: &'a [Mention],
    pub tenses: &'a [Reading],
    pub resolved: &'a [Resolved],
}

impl Scene<'_> {
    fn token(&self, at: usize) -> &str {
        self.article.text.fold(at)
    }

    /// The day on which the words of the quotation were said that the mention being read stands in: the past day that
    /// the sentence before the opening mark names.
    pub fn day_of_speech(&self, today: Day) -> Option<Day> {
        let at = self.resolved.len();
        let opening = self.opening(self.mentions[at].tokens.start)?;
        let sentence = self.article.text.sentence_of(opening);
        let lead = (0..at).rev().find(|&k| self.mentions[k].tokens.end <= opening)?;
        let before = self.mentions[lead].tokens.start;
        // بعد اجتماع الأحد: the day of something else.
        let head = before.checked_sub(1).and_then(|t| lexicon().find(self.token(t), |_| ""));
        let of_event = head.is_some_and(|(lex, _)| lexicon().lex(lex).has(W::Event));
        let told = matches!(self.tenses[lead], Reading { tense: Tense::Past, sure: true, .. });
        let day = self.resolved[lead].days.filter(|d| d.start == d.end && d.start < today)?.start;
        (before >= sentence.start && told && !of_event && self.resolved[lead].precision == Precision::Day)
            .then_some(day)
    }

    /// The opening mark of the quotation around a token, within its block.
    fn opening(&self, token: usize) -> Option<usize> {
        let block = self.article.block_of(token)?.tokens.start;
        let (mut closed, mut straight, mut last) = (0, 0, None);
        for at in (block.max(token.saturating_sub(300))..token).rev() {
            match self.token(at) {
                "»" => closed += 1,
                "«" if closed == 0 => return Some(at),
                "«" => closed -= 1,
                "\"" | "“" | "”" => {
                    straight += 1;
                    last = last.or(Some(at));
                }
                _ => {}
            }
        }
        last.filter(|_| straight % 2 == 1)
    }

    /// The day for which an hour with its zone is given, when it stands behind the zone: `العاشرة بتوقيت غرينتش غدا`.
    pub fn behind_zone(&self) -> Option<(usize, &Point)> {
        let at = self.resolved.len();
        let (mention, next) = (&self.mentions[at], self.mentions.get(at + 1)?);
        let (Expr::Point(hour), Expr::Point(day)) = (&mention.expr, &next.expr) else { return None };
        let free = hour.clock.is_some() && hour.offset.is_none() && hour.weekday.is_none() && hour.day.is_none();
        let dated = day.offset.is_some() || day.weekday.is_some() || day.day.is_some();
        let zone = (mention.tokens.end..next.tokens.start).take(2).any(|t| self.token(t).contains("توقيت"));
        (free && dated && zone && next.tokens.start <= mention.tokens.end + 5).then_some((at + 1, day))
    }

    /// Whether a past narrative goes on from a date: it stands in the same sentence, or in the one before when the
    /// mention opens its own; what is told with إن is counted from the day of telling.
    pub fn goes_on_from(&self, said: Said) -> Option<(Said, bool)> {
        let at = self.resolved.len();
        let (text, tokens) = (&self.article.text, &self.mentions[at].tokens);
        let sentence = text.sentence_of(tokens.start);
        let opens = tokens.start <= sentence.start + 1 && sentence.start > 0;
        let from = if opens { text.sentence_of(sentence.start - 1).start } else { sentence.start };
        let reported = (sentence.start..tokens.start).any(|t| matches!(self.token(t), "ان" | "بان" | "انه" | "انها"));
        let since = |token: usize| text.token(token).span.start <= said.span.start;
        let told = self.tenses[at].tense == Tense::Past && !reported && since(from);
        told.then(|| (said, since(sentence.start)))
    }
}
