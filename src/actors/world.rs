//! The tables of places, states, bodies and ministries.

use super::ActorKind;
use super::alike;
use super::known::{Known, Ministry, actor};
use super::lookup::{Sense, words};
use crate::text::{capital, table};

pub(super) fn places(known: &mut Known) {
    for row in table("actors/places").rows() {
        let mut place = actor(ActorKind::Place, row.get("id"), row.get("ar"), row.get("en"));
        place.at = degrees(row.get("lat")).zip(degrees(row.get("lon")));
        place.code = Some(row.get("country").to_owned()).filter(|c| !c.is_empty());
        let at = known.add(place);
        for form in std::iter::once(row.get("ar")).chain(row.list("forms")) {
            known.forms.add(form, Sense::Place, at);
            if let [word] = &words(form)[..]
                && word.chars().count() > 4
            {
                known.places_spelt.entry(alike::skeleton(word)).or_default().push((word.clone(), at));
            }
        }
    }
}

pub(super) fn states(known: &mut Known) {
    for row in table("actors/states").rows() {
        let mut state = actor(ActorKind::State, row.get("code"), row.get("ar"), row.get("en"));
        state.code = Some(row.get("code").into());
        let at = known.add(state);
        for form in std::iter::once(row.get("ar")).chain(row.list("forms")) {
            known.forms.add(form, Sense::State, at);
        }
        for short in ["المملكة", "السلطنة"] {
            let of = |form: &str| form.starts_with(&short["ال".len()..]) || form.starts_with(short);
            if row.list("forms").any(of) {
                known.forms.add(short, Sense::Short, at);
            }
        }
        row.list("nisba").for_each(|stem| known.nisbas.add(stem, at));
        row.list("people").for_each(|name| known.nisbas.add_people(name, at));
        let adjective = Some(row.get("adj")).filter(|a| !a.is_empty()).unwrap_or(row.get("en"));
        known.adjective.insert(at, adjective);
        let capital = row.get("capital");
        for (n, form) in row.list("metonyms").enumerate() {
            known.forms.add(form, Sense::Metonym, at);
            if n == 0
                && !capital.is_empty()
                && !form.starts_with("قصر")
                && known.id(&format!("place/{capital}")).is_none()
            {
                let place = known.add(actor(ActorKind::Place, capital, form, &title_case(capital)));
                known.forms.add(form, Sense::Place, place);
            }
        }
        if let Some(place) = known.id(&format!("place/{capital}")) {
            match known.state_of_capital.get(&place) {
                Some(today) => known.former.push((*today, at)),
                None => drop(known.state_of_capital.insert(place, at)),
            }
            let name = words(&known.actors[place as usize].ar);
            let spelt = |form: &&str| {
                let form = words(form);
                form.len() == name.len() && form.iter().zip(&name).all(|(a, b)| alike::words(a, b))
            };
            for form in row.list("metonyms").filter(spelt) {
                known.forms.add(form, Sense::Place, place);
            }
        }
    }
    let places: Vec<usize> = (0..known.actors.len()).filter(|&a| known.actors[a].kind == ActorKind::Place).collect();
    for place in places {
        let state = known.actors[place].code.take().and_then(|code| known.id(&format!("state/{code}")));
        known.actors[place].of = state.map(|s| s as usize);
    }
}

/// `الكوريتان`, `دولتا السودان`
pub(super) fn pairs(known: &mut Known) {
    for row in table("actors/pairs").rows() {
        let state = |column| known.id(&format!("state/{}", row.get(column)));
        let Some(both) = state("a").zip(state("b")) else { continue };
        let at = known.pairs.len() as u32;
        known.pairs.push(both);
        for form in row.list("forms") {
            known.forms.add(form, Sense::Pair, at);
        }
    }
}

/// `-46.2022`. The standard library's reader of any number in any notation weighs fourteen kB in the page.
fn degrees(text: &str) -> Option<f32> {
    let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
    let digits: i32 = format!("{whole}{decimals}").parse().ok()?;
    Some((f64::from(digits) / f64::from(10_i32.checked_pow(decimals.len() as u32)?)) as f32)
}

fn title_case(slug: &str) -> String {
    slug.split('-').map(capital).collect::<Vec<_>>().join(" ")
}

pub(super) fn bodies(known: &mut Known) {
    for row in table("actors/bodies").rows() {
        let kind = if row.get("kind") == "igo" { ActorKind::Igo } else { ActorKind::Organisation };
        let mut body = actor(kind, row.get("id"), row.get("ar"), row.get("en"));
        body.code = Some(row.get("code").to_owned()).filter(|c| !c.is_empty());
        body.is_outlet = row.get("kind") == "outlet";
        let at = known.add(body);
        for form in std::iter::once(row.get("ar")).chain(row.list("forms")) {
            known.forms.add(form, Sense::Body, at);
        }
        for form in row.list("short") {
            known.forms.add(form, Sense::Short, at);
        }
    }
    for row in table("actors/bodies").rows() {
        let of = owner(known, row.get("of"));
        let kind = if row.get("kind") == "igo" { "igo" } else { "organisation" };
        if let Some(at) = known.id(&format!("{kind}/{}", row.get("id"))) {
            known.actors[at as usize].of = of;
        }
    }
    for row in table("actors/body_nisbas").rows() {
        if let Some(body) = owner(known, row.get("body")) {
            known.nisbas.add(row.get("form"), body as u32);
        }
    }
}

/// The actor that a column `of` names: a state by its code or a body by its id.
pub(super) fn owner(known: &Known, of: &str) -> Option<usize> {
    let ids = ["state", "igo", "organisation"].into_iter().map(|kind| format!("{kind}/{of}"));
    ids.filter_map(|id| known.id(&id)).next().map(|at| at as usize)
}

pub(super) fn ministries(known: &mut Known) {
    for row in table("actors/ministries").rows() {
        let (id, en) = (row.get("id"), row.get("en"));
        let at = known.ministries.len() as u32;
        known.ministries.push(Ministry { id, en, pattern: row.get("adj-pattern") });
        for form in row.list("form") {
            known.forms.add(form, Sense::Ministry, at);
        }
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn degrees_are_read_as_the_standard_library_reads_them() {
        for text in ["46.2022", "-0.12574", "0", "-33", "151.20732", "4.05"] {
            assert_eq!(super::degrees(text), text.parse().ok(), "{text}");
        }
        for text in ["", "N", "1.2.3", "99999999999"] {
            assert_eq!(super::degrees(text), None, "{text}");
        }
    }
}
