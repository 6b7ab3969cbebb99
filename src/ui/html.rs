//! Markup as a tree of plain data, drawn and redrawn by one routine: `view!` compiles every place anew, about a kB an
//! element. A part that is [`live`] follows what it shows and is drawn anew by itself. Redrawing changes only what
//! differs, so that focus, scrolling and what was unfolded stay.

use std::borrow::Cow;
use std::cell::RefCell;
use std::rc::Rc;

use crate::text::Set;
use leptos::prelude::*;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, intern};
use web_sys::{Document, Element, Event, HtmlElement, Node};

/// The namespace of drawings.
const SVG: &str = "http://www.w3.org/2000/svg";

type Words = Cow<'static, str>;
type Act = Box<dyn Fn(&Event) + Send>;
type Draw = Box<dyn Fn() -> Tree + Send>;
type Hook = Box<dyn FnOnce(&Element) + Send>;
type Acts = Rc<RefCell<Vec<(&'static str, Act)>>>;
type Listener = Closure<dyn FnMut(Event)>;

/// The tag of what is drawn anew by itself: an empty text, before which it stands.
const LIVE: &str = "live";

thread_local! {
    static PAGE: Document = document();
    /// One of every drawing that there is in the page: most marks of a chart are alike.
    static DRAWINGS: RefCell<Vec<(String, Node)>> = const { RefCell::new(Vec::new()) };
}

/// An element, or a text where it has no tag.
pub struct Html {
    tag: &'static str,
    /// The text; of a drawing, all that tells it from others.
    text: Words,
    attributes: Vec<(&'static str, Words)>,
    inside: Vec<Html>,
    acts: Vec<(&'static str, Act)>,
    /// What another element in the same place is known by.
    key: &'static str,
    draw: Option<Draw>,
    hook: Option<Hook>,
}

/// Any number of them side by side.
#[derive(Default)]
pub struct Tree(Vec<Html>);

/// An element by its tag and, behind a point, its class: `span.chip differs`.
pub fn el(name: &'static str) -> Html {
    let (tag, class) = name.split_once('.').unwrap_or((name, ""));
    let it = Html { tag, ..text("") };
    if class.is_empty() { it } else { it.set("class", class) }
}

/// A text.
pub fn text(text: impl Into<Words>) -> Html {
    let (attributes, inside, acts) = (Vec::new(), Vec::new(), Vec::new());
    Html { tag: "", text: text.into(), attributes, inside, acts, key: "", draw: None, hook: None }
}

/// A text of either language within a line of the other.
pub fn bdi(text: impl Into<Words>) -> Html {
    el("bdi").add(text.into())
}

impl Html {
    /// Gives an attribute; `style` is all of its style and `style:inline-size` one property of it, either given to the
    /// element itself (the policy of the page allows no style in markup); `prop:value` is what a field holds now,
    /// `prop:checked` whether it is ticked.
    pub fn set(mut self, name: &'static str, value: impl Into<Words>) -> Self {
        self.attributes.push((name, value.into()));
        self
    }

    /// Puts something inside, behind what is there.
    pub fn add(mut self, more: impl Into<Tree>) -> Self {
        self.inside.append(&mut more.into().0);
        self
    }

    /// Tells it from another element that may stand in the same place: neither becomes the other.
    pub fn key(self, key: &'static str) -> Self {
        Self { key, ..self }
    }

    /// Does something with the element once it is made.
    pub fn once_made(self, hook: impl FnOnce(&Element) + Send + 'static) -> Self {
        Self { hook: Some(Box::new(hook)), ..self }
    }

    /// A drawing: all that are known by the same words are copies of one, and none changes once it is drawn.
    pub fn drawing(self, known_by: String) -> Self {
        Self { text: known_by.into(), ..self }
    }

    /// The element by itself.
    pub fn alone(self) -> Tree {
        self.into()
    }

    /// Gives an attribute without a value, where something holds.
    pub fn flag(self, name: &'static str, holds: bool) -> Self {
        if holds { self.set(name, "") } else { self }
    }

    /// What a press on it does.
    pub fn on_press(self, press: impl Fn() + Send + 'static) -> Self {
        self.on("click", move |_| press())
    }

    /// What an event on it does.
    pub fn on(mut self, event: &'static str, act: impl Fn(&Event) + Send + 'static) -> Self {
        self.acts.push((event, Box::new(act)));
        self
    }
}

impl Tree {
    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Puts something behind what is there.
    pub fn add(mut self, more: impl Into<Tree>) -> Self {
        self.0.append(&mut more.into().0);
        self
    }
}

/// A place of the page that is drawn anew whenever something that it shows changes.
pub fn live(draw: impl Fn() -> Tree + Send + 'static) -> Tree {
    Html { tag: LIVE, draw: Some(Box::new(draw)), ..text("") }.into()
}

/// What the field holds that an event is about.
pub fn held(event: &Event) -> String {
    event_target_value(event)
}

/// The nearest element around what an event is about.
pub fn closest(event: &Event, selector: &str) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()?.closest(selector).ok().flatten()
}

/// Whether a press on a link asks for another tab or window: the browser's affair.
pub fn is_elsewhere(event: &Event) -> bool {
    event.dyn_ref::<web_sys::MouseEvent>().is_some_and(|it| it.ctrl_key() || it.meta_key() || it.shift_key())
}

impl From<Html> for Tree {
    fn from(it: Html) -> Self {
        Self(vec![it])
    }
}

impl From<Option<Html>> for Tree {
    fn from(it: Option<Html>) -> Self {
        Self(Vec::from_iter(it))
    }
}

impl From<Vec<Html>> for Tree {
    fn from(it: Vec<Html>) -> Self {
        Self(it)
    }
}

impl From<Words> for Tree {
    fn from(it: Words) -> Self {
        text(it).into()
    }
}

impl From<String> for Tree {
    fn from(it: String) -> Self {
        text(it).into()
    }
}

impl From<&'static str> for Tree {
    fn from(it: &'static str) -> Self {
        text(it).into()
    }
}

impl FromIterator<Html> for Tree {
    fn from_iter<I: IntoIterator<Item = Html>>(items: I) -> Self {
        Self(Vec::from_iter(items))
    }
}

/// What stands in the document: the node beside what it was drawn from.
struct Drawn {
    node: Node,
    tag: &'static str,
    text: Words,
    attributes: Vec<(&'static str, Words)>,
    inside: Vec<Drawn>,
    /// What events do now, and the listeners that ask.
    acts: Option<Acts>,
    listeners: Vec<(&'static str, Listener)>,
    key: &'static str,
    live: Option<Living>,
}

/// What is drawn anew by itself before a node, for as long as this is kept.
struct Living {
    drawn: Rc<RefCell<Vec<Drawn>>>,
    _follows: RenderEffect<()>,
}

impl Living {
    /// Draws before `end`, where that stands, and goes on from what is drawn there already.
    fn new(draw: Draw, end: Node, drawn: Rc<RefCell<Vec<Drawn>>>) -> Self {
        let here = drawn.clone();
        let follows = RenderEffect::new(move |_: Option<()>| {
            let tree = draw().0;
            redraw(&mut here.borrow_mut(), tree, end.parent_node().as_ref(), Some(&end));
        });
        Self { drawn, _follows: follows }
    }
}

impl Drawn {
    fn new(mut html: Html) -> Self {
        let (tag, key, text) = (html.tag, html.key, std::mem::take(&mut html.text));
        if !tag.is_empty() && !text.is_empty() {
            return Self::of(copied(&text, html), tag, text, key);
        }
        let node: Node = PAGE.with(|page| match tag {
            LIVE => page.create_text_node("").into(),
            "" => page.create_text_node(handed(&text)).into(),
            "svg" | "path" => created(page.create_element_ns(Some(intern(SVG)), intern(tag))),
            _ => created(page.create_element(intern(tag))),
        });
        let mut it = Self::of(node, tag, text, key);
        // What draws itself needs to stand somewhere first: `go_live`. A text is all that it is.
        if tag.is_empty() || tag == LIVE {
            return it;
        }
        let hook = html.hook.take();
        it.become_like(html);
        if let Some(hook) = hook {
            hook(it.node.unchecked_ref());
        }
        it
    }

    fn of(node: Node, tag: &'static str, text: Words, key: &'static str) -> Self {
        let (attributes, inside, listeners) = (Vec::new(), Vec::new(), Vec::new());
        Self { node, tag, text, attributes, inside, acts: None, listeners, key, live: None }
    }

    /// Begins to draw itself, or goes on in another way.
    fn go_live(&mut self, draw: Option<Draw>) {
        if let Some(draw) = draw {
            let drawn = self.live.take().map(|it| it.drawn).unwrap_or_default();
            self.live = Some(Living::new(draw, self.node.clone(), drawn));
        }
    }

    /// The first node that belongs to it.
    fn first(&self) -> Node {
        let inner = self.live.as_ref().and_then(|it| it.drawn.borrow().first().map(Self::first));
        inner.unwrap_or_else(|| self.node.clone())
    }

    /// Takes it out of the page.
    fn take_away(&self) {
        if let Some(live) = &self.live {
            live.drawn.borrow().iter().for_each(Self::take_away);
        }
        remove(&self.node);
    }

    /// Whether it can become what should stand in its place.
    fn may_become(&self, html: &Html) -> bool {
        // A drawing is another one as soon as anything of it is.
        self.tag == html.tag && self.key == html.key && (self.tag.is_empty() || self.text == html.text)
    }

    /// Changes what differs, where it may.
    fn become_like(&mut self, html: Html) {
        if html.tag == LIVE {
            return self.go_live(html.draw);
        }
        if html.tag.is_empty() {
            if self.text != html.text {
                self.node.set_text_content(Some(&html.text));
                self.text = html.text;
            }
            return;
        }
        if !html.text.is_empty() {
            return;
        }
        let element: &Element = self.node.unchecked_ref();
        for (name, value) in &html.attributes {
            // What a field holds is the reader's to change: what was drawn tells nothing of it.
            if name.starts_with("prop:") || !self.attributes.iter().any(|it| it.0 == *name && it.1 == *value) {
                put(element, name, Some(handed(value)));
            }
        }
        for (name, _) in &self.attributes {
            if !html.attributes.iter().any(|it| it.0 == *name) {
                put(element, name, None);
            }
        }
        self.attributes = html.attributes;
        for (name, _) in &html.acts {
            if !self.listeners.iter().any(|it| it.0 == *name) {
                self.listen(name);
            }
        }
        if let Some(acts) = &self.acts {
            acts.replace(html.acts);
        }
        redraw(&mut self.inside, html.inside, Some(&self.node), None);
    }

    fn listen(&mut self, name: &'static str) {
        let acts = self.acts.get_or_insert_default().clone();
        let listener = Closure::<dyn FnMut(Event)>::new(move |event: Event| {
            for (_, act) in acts.borrow().iter().filter(|it| it.0 == name) {
                act(&event);
            }
        });
        let _ = self.node.add_event_listener_with_callback(name, listener.as_ref().unchecked_ref());
        self.listeners.push((name, listener));
    }
}

/// Gives or takes an attribute or one property of the style.
fn put(element: &Element, name: &str, value: Option<&str>) {
    if let Some(name) = name.strip_prefix("prop:") {
        let (name, value): (wasm_bindgen::JsValue, _) = (name.into(), value.unwrap_or_default());
        let value = if name == "value" { value.into() } else { (value == "true").into() };
        // Only what differs: a field that is given what it holds may lose what is being typed.
        if js_sys::Reflect::get(element, &name).is_ok_and(|it: wasm_bindgen::JsValue| it != value) {
            let _ = js_sys::Reflect::set(element, &name, &value);
        }
        return;
    }
    let style = || element.unchecked_ref::<HtmlElement>().style();
    let _ = match (name.strip_prefix("style"), value) {
        (Some(""), _) => return style().set_css_text(value.unwrap_or_default()),
        (Some(one), Some(value)) => style().set_property(intern(&one[1..]), value),
        (Some(one), None) => style().remove_property(&one[1..]).map(|_| ()),
        (None, Some(value)) => element.set_attribute(intern(name), value),
        (None, None) => element.remove_attribute(name),
    };
}

/// A text to be handed to the browser: what stands in the program is handed over once and kept there.
fn handed(text: &Words) -> &str {
    match text {
        Cow::Borrowed(text) => intern(text),
        Cow::Owned(text) => text,
    }
}

/// A copy of the drawing that is known by these words.
fn copied(known_by: &str, mut html: Html) -> Node {
    let drawing = DRAWINGS.with_borrow(|all| all.iter().find(|it| it.0 == known_by).map(|it| it.1.clone()));
    let drawing = drawing.unwrap_or_else(|| {
        html.text = Words::default();
        let node = Drawn::new(html).node;
        DRAWINGS.with_borrow_mut(|all| all.push((known_by.into(), node.clone())));
        node
    });
    drawing.clone_node_with_deep(true).unwrap_or(drawing)
}

fn created(element: Result<Element, wasm_bindgen::JsValue>) -> Node {
    element.map_or_else(|_| document().create_text_node("").into(), Into::into)
}

/// Makes what stands in a place like what should; `end` is what follows it there. What has an id stays the node that it
/// is while others come and go before it: the focus stays with it.
fn redraw(drawn: &mut Vec<Drawn>, html: Vec<Html>, place: Option<&Node>, end: Option<&Node>) {
    if drawn.is_empty() {
        drawn.extend(html.into_iter().map(|it| put_in(it, place, end)));
        return;
    }
    let wanted = html.len();
    let ids: Set<&str> = html.iter().filter_map(|it| id(&it.attributes)).collect();
    drawn.retain(|old| {
        let stays = id(&old.attributes).is_none_or(|it| ids.contains(it));
        if !stays {
            old.take_away();
        }
        stays
    });
    for (at, html) in html.into_iter().enumerate() {
        match drawn.get_mut(at) {
            Some(old)
                if id(&html.attributes).is_some()
                    && id(&old.attributes).is_some_and(|it| Some(it) != id(&html.attributes)) =>
            {
                let before = old.first();
                drawn.insert(at, put_in(html, place, Some(&before)));
            }
            Some(old) if old.may_become(&html) => old.become_like(html),
            Some(old) => {
                let new = put_in(html, place, Some(&old.first()));
                std::mem::replace(old, new).take_away();
            }
            None => drawn.push(put_in(html, place, end)),
        }
    }
    for old in drawn.drain(wanted.min(drawn.len())..) {
        old.take_away();
    }
}

/// Draws something new before a node of a place.
fn put_in(mut html: Html, place: Option<&Node>, before: Option<&Node>) -> Drawn {
    let draw = html.draw.take();
    let mut new = Drawn::new(html);
    if let Some(place) = place {
        let _ = place.insert_before(&new.node, before);
    }
    new.go_live(draw);
    new
}

fn id<'a>(attributes: &'a [(&'static str, Words)]) -> Option<&'a str> {
    attributes.iter().find(|it| it.0 == "id").map(|it| &*it.1)
}

fn remove(node: &Node) {
    if let Some(place) = node.parent_node() {
        let _ = place.remove_child(node);
    }
}

/// What is drawn in an element of its own, and anew whenever something that it shows changes, for as long as this is kept.
pub struct Kept {
    _living: Living,
}

/// Draws in an element.
pub fn keep(place: &Element, draw: impl Fn() -> Tree + Send + 'static) -> Kept {
    let end: Node = document().create_text_node("").into();
    let _ = place.append_child(&end);
    Kept { _living: Living::new(Box::new(draw), end, Rc::default()) }
}

/// Draws at the end of the document's body, for as long as the page lasts: what is live in it follows by itself.
pub fn put_up(tree: Tree) {
    let mut drawn = Vec::new();
    redraw(&mut drawn, tree.0, document().body().as_deref().map(AsRef::as_ref), None);
    std::mem::forget(drawn);
}
