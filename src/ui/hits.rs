//! What the search found, marked in the list, the passages and the articles. The browser lays the marks over the text
//! (`::highlight(hit)`, `style/tools.css`): nothing stands between the letters of a word, and nothing is built anew.
//! A browser that knows no such marks shows the same words without them.

use js_sys::{Array, Function, Reflect};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};

use super::state::App;
use super::value;
use crate::view::search::{hits, needles};

/// Text nodes, for a tree walker.
const TEXTS: u32 = 4;

/// Marks the hits anew whenever the search or what is on the page changes.
pub fn follow(app: App) {
    let mut marked = false;
    value::follow(move || {
        let needles = needles(&app.filter.read().text);
        app.shown.track();
        app.open.track();
        app.lang.track();
        app.view.track();
        app.drawn.track();
        let any = !needles.is_empty();
        if any || marked {
            value::then(move || {
                mark(&needles);
            });
        }
        marked = any;
    });
}

fn mark(needles: &[String]) -> Option<()> {
    let of = |it: &JsValue, name: &str| Reflect::get(it, &name.into()).ok().filter(|it| !it.is_undefined());
    let call = |it: &JsValue, name: &str, with: &Array| of(it, name)?.dyn_ref::<Function>()?.apply(it, with).ok();
    let page: JsValue = window().into();
    let all = of(&of(&page, "CSS")?, "highlights")?;
    let made = Reflect::construct(of(&page, "Highlight")?.dyn_ref::<Function>()?, &Array::new()).ok()?;
    for part in ["#list", ".reader"] {
        let Ok(Some(part)) = document().query_selector(part) else { continue };
        let texts = document().create_tree_walker_with_what_to_show(&part, TEXTS).ok()?;
        while let Ok(Some(text)) = texts.next_node() {
            for (start, end) in hits(&text.text_content().unwrap_or_default(), needles) {
                let range = document().create_range().ok()?;
                range.set_start(&text, start).ok()?;
                range.set_end(&text, end).ok()?;
                call(&made, "add", &Array::of1(&range));
            }
        }
    }
    call(&all, "set", &Array::of2(&"hit".into(), &made)).map(drop)
}
