//! What an entry is to a reader: PLOVER's types and modes told apart as people tell them apart, each with its shape,
//! and the statuses with their fill.

use super::lang::Lang;
use crate::export::document::Entry;

/// A kind of entry: a row of the legend and of the "kind" facet.
#[derive(Debug, PartialEq, Eq)]
pub struct Kind {
    /// Its name in the address and the style sheets.
    pub slug: &'static str,
    /// Arabic.
    pub ar: &'static str,
    /// English.
    pub en: &'static str,
    /// Its outline in a box of 16 × 16.
    pub path: &'static str,
    /// Whether the outline points forward in time, and so is mirrored in Arabic.
    pub points: bool,
}

const CIRCLE: &str = "M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 1 1 0-13z";
const BUBBLE: &str =
    "M2.5 2h11A1.5 1.5 0 0 1 15 3.5v7A1.5 1.5 0 0 1 13.5 12H8l-4 3v-3H2.5A1.5 1.5 0 0 1 1 10.5v-7A1.5 1.5 0 0 1 2.5 2z";
const DIAMOND: &str = "M8 .8 15.2 8 8 15.2 .8 8z";
const PILL: &str = "M4.5 4h7a4 4 0 0 1 0 8h-7a4 4 0 0 1 0-8z";
const HALF: &str = "M3 2.5h4a5.5 5.5 0 1 1 0 11H3z";
const ARROW: &str = "M1.5 3H9l5.5 5L9 13H1.5z";
const CROSS: &str = "M4.2 1.4 8 5.2l3.8-3.8 2.8 2.8L10.8 8l3.8 3.8-2.8 2.8L8 10.8l-3.8 3.8-2.8-2.8L5.2 8 1.4 4.2z";
const DOWN: &str = "M1.2 2.5h13.6L8 14.5z";
const UP: &str = "M8 1.5 14.8 13.5H1.2z";
const HEXAGON: &str = "M4.5 2h7L15 8l-3.5 6h-7L1 8z";
const SQUARE: &str = "M2.5 2.5h11v11h-11z";
const PLUS: &str = "M5.8 1.5h4.4v4.3h4.3v4.4h-4.3v4.3H5.8v-4.3H1.5V5.8h4.3z";
const STAR: &str = "M8 .8l1.9 5.3L15.2 8l-5.3 1.9L8 15.2 6.1 9.9.8 8l5.3-1.9z";

macro_rules! kinds {
    ($($slot:ident $slug:literal $ar:literal $en:literal $path:ident $points:literal)*) => {
        /// Where each kind stands among them.
        #[derive(Clone, Copy)]
        enum Slot { $($slot),* }

        /// Every kind, in the order of the legend.
        pub static KINDS: &[Kind] = &[$(Kind { slug: $slug, ar: $ar, en: $en, path: $path, points: $points }),*];
    };
}

kinds! {
    Meeting     "meeting"     "لقاء"           "Meeting"      CIRCLE  false
    Visit       "visit"       "زيارة"          "Visit"        PILL    false
    Call        "call"        "اتصال"          "Call"         HALF    true
    Agreement   "agreement"   "اتفاق"          "Agreement"    DIAMOND false
    Cooperation "cooperation" "تعاون"          "Cooperation"  DIAMOND false
    Support     "support"     "تأييد"          "Support"      PLUS    false
    Aid         "aid"         "مساعدة"         "Aid"          PLUS    false
    Concession  "concession"  "تنازل"          "Concession"   SQUARE  false
    Statement   "statement"   "تصريح"          "Statement"    BUBBLE  true
    Demand      "demand"      "مطلب"           "Demand"       ARROW   true
    Refusal     "refusal"     "رفض"            "Refusal"      CROSS   false
    Accusation  "accusation"  "اتهام"          "Accusation"   DOWN    false
    Threat      "threat"      "تهديد أو تحذير" "Threat"       UP      false
    Protest     "protest"     "احتجاج"         "Protest"      UP      false
    Sanction    "sanction"    "عقوبة"          "Sanction"     HEXAGON false
    Force       "force"       "تحرك عسكري"     "Use of force" STAR    false
    Other       "other"       "غير ذلك"        "Other"        SQUARE  false
}

impl Kind {
    /// The kind of an entry; a type that is not known is "other", never an error.
    pub fn of(entry: &Entry) -> &'static Self {
        let mode = entry.mode.as_deref().unwrap_or_default();
        let slot = match (entry.type_.as_str(), mode) {
            ("CONSULT", "visit") => Slot::Visit,
            ("CONSULT", "phone" | "call" | "video") => Slot::Call,
            ("CONSULT", _) => Slot::Meeting,
            ("AGREE", _) => Slot::Agreement,
            ("COOPERATE", _) => Slot::Cooperation,
            ("SUPPORT", _) => Slot::Support,
            ("AID", _) => Slot::Aid,
            ("CONCEDE" | "RETREAT", _) => Slot::Concession,
            ("STATEMENT", _) => Slot::Statement,
            ("REQUEST", _) => Slot::Demand,
            ("REJECT", _) => Slot::Refusal,
            ("ACCUSE", _) => Slot::Accusation,
            ("THREATEN", _) => Slot::Threat,
            ("PROTEST", _) => Slot::Protest,
            ("SANCTION", _) => Slot::Sanction,
            ("ASSAULT" | "MOBILIZE" | "COERCE", _) => Slot::Force,
            _ => Slot::Other,
        };
        &KINDS[slot as usize]
    }

    /// The kind of that name, or "other".
    pub fn by_slug(slug: &str) -> &'static Self {
        KINDS.iter().find(|it| it.slug == slug).unwrap_or(&KINDS[KINDS.len() - 1])
    }

    /// Its name.
    pub fn name(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Ar => self.ar,
            Lang::En => self.en,
        }
    }
}

/// Every status with its names, in the order of the legend.
pub static STATUSES: &[(&str, &str, &str)] = &[
    ("occurred", "وقع", "Took place"),
    ("scheduled", "مقرَّر", "Scheduled"),
    ("proposed", "مقترَح", "Proposed"),
    ("conditional", "مشروط", "Conditional"),
    ("unconfirmed", "لم يتأكد", "Unconfirmed"),
    ("postponed", "مؤجَّل", "Postponed"),
    ("cancelled", "أُلغي", "Cancelled"),
    ("denied", "نُفي", "Denied"),
];

/// The name of a status; one that is not known is shown as it is.
pub fn status_name(status: &str, lang: Lang) -> String {
    let known = STATUSES.iter().find(|it| it.0 == status);
    known.map_or(status, |it| if lang == Lang::Ar { it.1 } else { it.2 }).into()
}

/// The class that fills a shape: `occurred` filled, `scheduled` hollow, `proposed` dashed, `cancelled` struck.
pub fn fill(status: &str) -> &'static str {
    match status {
        "occurred" => "is-occurred",
        "proposed" | "conditional" => "is-dashed",
        "cancelled" | "denied" => "is-struck",
        _ => "is-hollow",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_type_nobody_knows_is_other() {
        let entry = Entry { type_: "SINGING".into(), ..Entry::default() };
        assert_eq!(Kind::of(&entry).slug, "other");
        assert_eq!(status_name("singing", Lang::Ar), "singing");
    }

    #[test]
    fn a_phone_call_is_not_a_meeting() {
        let entry = Entry { type_: "CONSULT".into(), mode: Some("phone".into()), ..Entry::default() };
        assert_eq!(Kind::of(&entry).slug, "call");
    }
}
