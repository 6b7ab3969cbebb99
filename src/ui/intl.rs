//! Dates in the reader's language, as the browser knows them: Gregorian, Latin digits, never more precise than said.

use std::cell::RefCell;
use std::collections::BTreeMap;

use js_sys::{Array, Date, Function, Intl, Object, Reflect};
use wasm_bindgen::JsValue;

use crate::view::days::{Day, When, civil};
use crate::view::lang::Lang;
use crate::view::words::Words;

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Form {
    Full,
    Date,
    DayMonth,
    MonthYear,
    Month,
    Weekday,
}

thread_local! {
    static FORMATS: RefCell<BTreeMap<(bool, Form), Function>> = const { RefCell::new(BTreeMap::new()) };
}

fn format(day: Day, form: Form, lang: Lang) -> String {
    let format =
        FORMATS.with_borrow_mut(|all| all.entry((lang == Lang::Ar, form)).or_insert_with(|| make(form, lang)).clone());
    let date = Date::new(&JsValue::from_f64(f64::from(day) * 86_400_000.0));
    format
        .call1(&JsValue::UNDEFINED, &date)
        .ok()
        .and_then(|it| it.as_string())
        .unwrap_or_else(|| crate::view::days::iso(day))
}

fn make(form: Form, lang: Lang) -> Function {
    let parts: &[(&str, &str)] = match form {
        Form::Full => &[("weekday", "long"), ("day", "numeric"), ("month", "long"), ("year", "numeric")],
        Form::Date => &[("day", "numeric"), ("month", "long"), ("year", "numeric")],
        Form::DayMonth => &[("day", "numeric"), ("month", "long")],
        Form::MonthYear => &[("month", "long"), ("year", "numeric")],
        Form::Month => &[("month", "long")],
        Form::Weekday => &[("weekday", "long")],
    };
    let options = Object::new();
    for (key, value) in parts.iter().chain(&[("timeZone", "UTC")]) {
        let _ = Reflect::set(&options, &(*key).into(), &(*value).into());
    }
    let locale = if lang == Lang::Ar { "ar-u-nu-latn" } else { "en-GB" };
    Intl::DateTimeFormat::new(&Array::of1(&locale.into()), &options).format()
}

/// A date on one line.
pub fn text(when: When, lang: Lang) -> String {
    let words = Words::of(lang);
    match when {
        When::Unknown => words.unknown_date.into(),
        When::Day(day) => format(day, Form::Full, lang),
        When::Range(first, last) => {
            format!("{} – {}", format(first, shared(first, last), lang), format(last, Form::Date, lang))
        }
        other => plain(other, lang),
    }
}

/// A date on one line without its weekday.
pub fn plain(when: When, lang: Lang) -> String {
    let words = Words::of(lang);
    match when {
        When::Day(day) => format(day, Form::Date, lang),
        When::Month(..) => format(when.bounds().map_or(0, |it| it.0), Form::MonthYear, lang),
        When::Year(year) => year.to_string(),
        When::Since(day) => format!("{} {}", words.since, format(day, Form::Date, lang)),
        When::Until(day) => format!("{} {}", words.until, format(day, Form::Date, lang)),
        other => text(other, lang),
    }
}

/// A date as a heading: what is large, and what stands under it.
pub fn heading(when: When, lang: Lang) -> (String, String) {
    let words = Words::of(lang);
    let year = |day: Day| civil(day).0.to_string();
    match when {
        When::Unknown => (words.unknown_date.into(), words.unknown_date_note.into()),
        When::Day(day) => {
            let comma = if lang == Lang::Ar { "،" } else { "," };
            (format(day, Form::DayMonth, lang), format!("{}{comma} {}", format(day, Form::Weekday, lang), year(day)))
        }
        When::Month(year, _) => {
            let month = format(when.bounds().map_or(0, |it| it.0), Form::Month, lang);
            (month, format!("{year} · {}", words.in_month))
        }
        When::Year(year) => (year.to_string(), words.in_year.into()),
        When::Range(first, last) => {
            let (a, b) = (civil(first), civil(last));
            let large = if (a.0, a.1) == (b.0, b.1) {
                format!("{}–{}", a.2, format(last, Form::DayMonth, lang))
            } else {
                format!("{} – {}", format(first, Form::DayMonth, lang), format(last, Form::DayMonth, lang))
            };
            (large, year(last))
        }
        When::Since(day) => (format!("{} {}", words.since, format(day, Form::DayMonth, lang)), year(day)),
        When::Until(day) => (format!("{} {}", words.until, format(day, Form::DayMonth, lang)), year(day)),
    }
}

/// A date as short as the axis wants it.
pub fn short(when: When, lang: Lang) -> String {
    match when {
        When::Day(day) => format(day, Form::DayMonth, lang),
        other => plain(other, lang),
    }
}

/// How much of the first day has to be said when the last one follows.
fn shared(first: Day, last: Day) -> Form {
    if civil(first).0 == civil(last).0 { Form::DayMonth } else { Form::Date }
}

/// A date of the document, as it stands there.
pub fn edtf(text: &str, lang: Lang) -> String {
    match When::parse(text) {
        When::Unknown if !text.starts_with('X') && !text.is_empty() => text.into(),
        when => plain(when, lang),
    }
}
