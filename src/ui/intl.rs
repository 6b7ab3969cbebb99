//! Dates in the reader's language, as the browser knows them: in the months' names and the digits
//! that the reader has chosen, never more precise than said.

use std::cell::{Cell, RefCell};

use js_sys::{Array, Date, Function, Intl, Object, Reflect};
use wasm_bindgen::JsValue;

use crate::view::dating::{Dating, Months, digits};
use crate::view::days::{Day, When, civil, day_of};
use crate::view::lang::Lang;
use crate::view::words::Words;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    Full,
    Date,
    DayMonth,
    MonthYear,
    Month,
    Weekday,
}

thread_local! {
    static FORMATS: RefCell<Vec<(&'static str, Form, Function)>> = const { RefCell::new(Vec::new()) };
    static CHOSEN: Cell<Dating> = const { Cell::new(Dating { months: Months::Roman, arabic_digits: false, hijri: false }) };
}

/// How dates are written from now on. What is on the page already is written anew by whoever calls.
pub fn choose(dating: Dating) {
    CHOSEN.set(dating);
}

fn format(day: Day, form: Form, lang: Lang) -> String {
    in_locale(day, form, CHOSEN.get().locale(lang))
}

fn in_locale(day: Day, form: Form, locale: &'static str) -> String {
    let format = FORMATS.with_borrow_mut(|all| {
        if let Some((.., format)) = all.iter().find(|it| it.0 == locale && it.1 == form) {
            return format.clone();
        }
        let format = make(form, locale);
        all.push((locale, form, format.clone()));
        format
    });
    let date = Date::new(&JsValue::from_f64(f64::from(day) * 86_400_000.0));
    format
        .call1(&JsValue::UNDEFINED, &date)
        .ok()
        .and_then(|it| it.as_string())
        .unwrap_or_else(|| crate::view::days::iso(day))
}

/// The Hijri date of a day, where the reader wants it.
fn hijri(day: Day, lang: Lang) -> String {
    let dating = CHOSEN.get();
    if !dating.hijri {
        return String::new();
    }
    format!(" · {}", in_locale(day, Form::Date, dating.hijri_locale(lang)))
}

fn number(n: impl ToString, lang: Lang) -> String {
    digits(n.to_string(), CHOSEN.get(), lang)
}

fn make(form: Form, locale: &str) -> Function {
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
    Intl::DateTimeFormat::new(&Array::of1(&locale.into()), &options).format()
}

/// A date on one line.
pub fn text(when: When, lang: Lang) -> String {
    let words = Words::of(lang);
    match when {
        When::Unknown => words.unknown_date.into(),
        When::Day(day) => format(day, Form::Full, lang) + &hijri(day, lang),
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
        When::Year(year) => number(year, lang),
        When::Since(day) => format!("{} {}", words.since, format(day, Form::Date, lang)),
        When::Until(day) => format!("{} {}", words.until, format(day, Form::Date, lang)),
        other => text(other, lang),
    }
}

/// A date as a heading: what is large, and what stands under it.
pub fn heading(when: When, lang: Lang) -> (String, String) {
    let words = Words::of(lang);
    let year = |day: Day| number(civil(day).0, lang);
    match when {
        When::Unknown => (words.unknown_date.into(), words.unknown_date_note.into()),
        When::Day(day) => {
            let comma = if lang == Lang::Ar { "،" } else { "," };
            (
                format(day, Form::DayMonth, lang),
                format!("{}{comma} {}{}", format(day, Form::Weekday, lang), year(day), hijri(day, lang)),
            )
        }
        When::Month(year, _) => {
            let month = format(when.bounds().map_or(0, |it| it.0), Form::Month, lang);
            (month, format!("{} · {}", number(year, lang), words.in_month))
        }
        When::Year(year) => (number(year, lang), words.in_year.into()),
        When::Range(first, last) => {
            let (a, b) = (civil(first), civil(last));
            let large = if (a.0, a.1) == (b.0, b.1) {
                format!("{}–{}", number(a.2, lang), format(last, Form::DayMonth, lang))
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

/// The reader's own day.
pub fn today() -> Day {
    let now = Date::new_0();
    day_of(now.get_full_year() as i32, now.get_month() as u8 + 1, now.get_date() as u8)
}

/// A date of the document, as it stands there.
pub fn edtf(text: &str, lang: Lang) -> String {
    match When::parse(text) {
        When::Unknown if !text.starts_with('X') && !text.is_empty() => text.into(),
        when => plain(when, lang),
    }
}
