//! The end that asks.

use js_sys::{Array, Object, Reflect, Uint8Array};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{MessageEvent, Worker};

use super::{Ask, told};
use crate::export::document::Document;

/// The thread that `style/boot.mjs` began while the page was on its way.
pub struct Thread {
    worker: Worker,
    /// Where the script stands that goes with the module: the thread loads the very same.
    glue: String,
}

impl Thread {
    /// The thread, where there is one. It answers one message after the other; `None` says that it cannot, now or ever.
    pub fn begun(answered: impl Fn(Option<Document>) + 'static) -> Option<Self> {
        let window = web_sys::window()?;
        let worker: Worker = Reflect::get(&window, &"readingThread".into()).ok()?.dyn_into().ok()?;
        let link = window.document()?.query_selector("link[rel=modulepreload]").ok()??;
        let glue = Reflect::get(&link, &"href".into()).ok()?.as_string()?;
        // A failure to start has no data, nor has the answer of a thread that failed.
        let heard = move |event: web_sys::Event| {
            let data = event.dyn_ref::<MessageEvent>().and_then(|it| it.data().dyn_into::<Uint8Array>().ok());
            answered(data.and_then(|it| told(&it.to_vec())));
        };
        let heard = Closure::<dyn Fn(web_sys::Event)>::new(heard).into_js_value();
        worker.set_onmessage(heard.dyn_ref());
        worker.set_onerror(heard.dyn_ref());
        Some(Self { worker, glue })
    }

    /// Asks; says whether the message went out.
    pub fn ask(&self, ask: &Ask) -> bool {
        let bytes = Uint8Array::from(ask.encode().as_slice());
        let parts: [(&str, JsValue); 3] =
            [("glue", self.glue.as_str().into()), ("module", wasm_bindgen::module()), ("ask", bytes.clone().into())];
        let message = Object::new();
        let set = parts.iter().all(|(name, value)| Reflect::set(&message, &(*name).into(), value).is_ok());
        set && self.worker.post_message_with_transfer(&message, &Array::of1(&bytes.buffer())).is_ok()
    }
}
