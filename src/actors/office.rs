//! Offices and honorifics, in every number and with the article where it belongs.

use super::lookup::{Forms, Sense, words};
use crate::text::table;

/// An office.
pub(super) struct Office {
    pub en: &'static str,
    /// The form that speaks of one, as the table has it.
    pub one: &'static str,
    pub class: Class,
    pub number: Number,
    /// Whether the form has the article on its head.
    pub definite: bool,
    /// Whether it belongs to whoever was named before (`وزير دفاعها`, `رئيسها`).
    pub possessive: bool,
    /// Whether the form speaks of a woman.
    pub feminine: bool,
}

impl Office {
    /// Whether it is a rank or a form of address, which stands before the name beside an office.
    pub fn is_form_of_address(&self) -> bool {
        self.number == Number::One && !self.possessive && (self.class == Class::Honorific || self.class == Class::Rank)
    }

    /// Whether it is an official or diplomat of no rank that could tell who is meant.
    pub fn is_of_no_rank(&self) -> bool {
        self.class == Class::Official && (self.en.ends_with("official") || self.en.contains("diplomat"))
    }
}

/// How many an office form speaks of.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Number {
    One,
    Two,
    Many,
}

/// What kind of office.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Class {
    Spokesperson,
    Honorific,
    /// An official of no rank that names him.
    Official,
    Source,
    /// A military rank or command.
    Rank,
    /// An office of a government or parliament.
    Government,
    Other,
}

/// `نظيره`: the office is that of whoever was named before.
pub(super) static PEER: Office = Office {
    en: "counterpart",
    one: "",
    class: Class::Other,
    number: Number::One,
    definite: true,
    possessive: false,
    feminine: false,
};

/// Reads the table of offices into forms.
pub(super) fn load(offices: &mut Vec<Office>, forms: &mut Forms) {
    for row in table("actors/offices").rows() {
        let class = match row.get("class") {
            "spokesperson" => Class::Spokesperson,
            "honorific" => Class::Honorific,
            "official" => Class::Official,
            "source" => Class::Source,
            "military" => Class::Rank,
            "head-of-state" | "royal" | "head-of-government" | "minister" | "legislator" => Class::Government,
            _ => Class::Other,
        };
        for (column, number) in [("form", Number::One), ("feminine", Number::One), ("plural", Number::Many)] {
            // مسؤول is also written مسئول, دبلوماسي also ديبلوماسي.
            let spelt = row.list(column).flat_map(|form| {
                let other = form.contains('ؤ').then(|| form.replace('ؤ', "ئ"));
                let third = form.contains("دبلوماس").then(|| form.replace("دبلوماس", "ديبلوماس"));
                std::iter::once(form.to_owned()).chain(other).chain(third)
            });
            let one = row.list(if column == "plural" { "form" } else { column }).next().unwrap_or_default();
            for form in spelt {
                let form = form.as_str();
                let mut add = |words: Vec<String>, number, form| {
                    let (definite, possessive) = (form != Form::Bare, form == Form::Owned);
                    let at = offices.len() as u32;
                    let feminine = column == "feminine";
                    offices.push(Office { en: row.get("en"), one, class, number, definite, possessive, feminine });
                    let words: Vec<Box<str>> = words.into_iter().map(Into::into).collect();
                    forms.put(&words, Sense::Office, at);
                };
                // `لكن مسؤولا إيرانيا`, `أن متحدثا باسم الوفد`: of whom news tells without a name, the accusative is one, no two.
                let nameless = matches!(class, Class::Official | Class::Source | Class::Spokesperson);
                if nameless && column == "form" {
                    add(accusative(form), Number::One, Form::Bare);
                }
                inflect(form, number, &mut add);
            }
        }
    }
}

/// How the form of an office is made definite.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    Bare,
    Article,
    Owned,
}

const SUFFIXES: [&str; 5] = ["ه", "ها", "هم", "هما", "نا"];

/// A form as it stands, with the article, as a dual and with a possessive.
fn inflect(form: &str, number: Number, add: &mut impl FnMut(Vec<String>, Number, Form)) {
    let plain: Vec<String> = words(form).iter().map(|w| w.to_string()).collect();
    let Some((head, rest)) = plain.split_first() else { return };
    let definite = head.starts_with("ال") && head.chars().count() > 3;
    add(plain.clone(), number, if definite { Form::Article } else { Form::Bare });
    // `د.` is short already.
    if definite || head.chars().count() < 2 {
        return;
    }
    // An adjective agrees in the article, a genitive does not take it from the head.
    let opens =
        |w: &String| matches!(w.as_str(), "باسم" | "بلسان" | "في" | "لدي" | "علي" | "الي" | "من" | "عن" | "بشان");
    let adjectives = rest.iter().position(opens).unwrap_or(rest.len());
    let is_genitive = rest[..adjectives].iter().any(|w| w.starts_with("ال") || w.starts_with("لل"));
    let with = |head: String, article: bool| {
        let agrees = |(n, w): (usize, &String)| if article && n < adjectives { format!("ال{w}") } else { w.clone() };
        std::iter::once(head).chain(rest.iter().enumerate().map(agrees)).collect::<Vec<String>>()
    };
    if !is_genitive {
        add(with(format!("ال{head}"), true), number, Form::Article);
    }
    if number == Number::One && !rest.is_empty() {
        duals(head, rest, add);
    }
    if rest.is_empty() && number == Number::One {
        let stem = owned(head);
        for dual in ["ان", "ين"] {
            add(vec![format!("ال{stem}{dual}")], Number::Two, Form::Article);
            add(vec![format!("{stem}{dual}")], Number::Two, Form::Bare);
        }
        add(vec![format!("{stem}ا")], Number::Two, Form::Bare);
        for suffix in SUFFIXES {
            add(vec![format!("{stem}{suffix}")], Number::One, Form::Owned);
        }
    } else if !is_genitive && number == Number::One {
        for suffix in SUFFIXES {
            add(with(format!("{head}{suffix}"), true), Number::One, Form::Owned);
        }
    } else if let [noun] = rest
        && let Some(noun) = noun.strip_prefix("ال").filter(|_| number == Number::One)
    {
        // `وزير دفاعها`, `وزيرة خارجيتها`, `رئيس وزرائها`
        for suffix in SUFFIXES {
            add(vec![head.clone(), format!("{}{suffix}", owned(noun))], Number::One, Form::Owned);
        }
    }
}

/// The indefinite accusative of a form, its adjectives with it.
fn accusative(form: &str) -> Vec<String> {
    let adjective = |n: usize, w: &str| n == 0 || w.chars().count() > 3 && !w.starts_with("ال") && !w.starts_with('ب');
    words(form).iter().enumerate().map(|(n, w)| if adjective(n, w) { format!("{w}ا") } else { w.to_string() }).collect()
}

/// `وزيرا الخارجية`, `وزيري خارجية`; of two bodies also `وزيرا خارجيتي`, `رئيسي حكومتي`.
fn duals(head: &str, rest: &[String], add: &mut impl FnMut(Vec<String>, Number, Form)) {
    let stem = owned(head);
    let both = rest[0].strip_suffix('ه').filter(|_| !rest[0].starts_with("ال")).map(|noun| format!("{noun}تي"));
    for noun in std::iter::once(rest[0].clone()).chain(both) {
        for ending in ["ا", "ي"] {
            let words = [format!("{stem}{ending}"), noun.clone()].into_iter().chain(rest[1..].iter().cloned());
            add(words.collect(), Number::Two, Form::Bare);
        }
    }
}

/// A noun as it stands before a possessive.
fn owned(noun: &str) -> String {
    match (noun.strip_suffix('ه'), noun.strip_suffix('ء')) {
        (Some(stem), _) => format!("{stem}ت"),
        (_, Some(stem)) => format!("{stem}ئ"),
        _ => noun.into(),
    }
}
