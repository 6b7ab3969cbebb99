//! Markup as text: whatever comes from an article is escaped here and nowhere else.

/// Markup under construction.
#[derive(Debug, Default)]
pub struct Html(String);

impl Html {
    /// Begins an element. An attribute without a value is left out.
    pub fn open(&mut self, tag: &str, attributes: &[(&str, &str)]) {
        self.0.push('<');
        self.0.push_str(tag);
        for (name, value) in attributes.iter().filter(|it| !it.1.is_empty()) {
            self.0.push(' ');
            self.0.push_str(name);
            self.0.push_str("=\"");
            self.text(value);
            self.0.push('"');
        }
        self.0.push('>');
    }

    /// Ends an element.
    pub fn close(&mut self, tag: &str) {
        self.0.push_str("</");
        self.0.push_str(tag);
        self.0.push('>');
    }

    /// An element that holds text alone.
    pub fn leaf(&mut self, tag: &str, attributes: &[(&str, &str)], text: &str) {
        self.open(tag, attributes);
        self.text(text);
        self.close(tag);
    }

    /// Text.
    pub fn text(&mut self, text: &str) {
        for c in text.chars() {
            match c {
                '&' => self.0.push_str("&amp;"),
                '<' => self.0.push_str("&lt;"),
                '>' => self.0.push_str("&gt;"),
                '"' => self.0.push_str("&quot;"),
                c => self.0.push(c),
            }
        }
    }

    /// The markup.
    pub fn done(self) -> String {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_an_article_says_is_text_and_never_markup() {
        let mut html = Html::default();
        html.leaf("q", &[("title", "\" onclick=\"x"), ("lang", "")], "<img src=x onerror=y> & \"no\"");
        assert_eq!(
            html.done(),
            "<q title=\"&quot; onclick=&quot;x\">&lt;img src=x onerror=y&gt; &amp; &quot;no&quot;</q>"
        );
    }
}
