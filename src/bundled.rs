//! The articles that come with the page, packed at build time from `articles/articles.toml`.

use crate::analyse::Input;

/// One bundled article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bundled {
    /// Its id in the manifest.
    pub id: &'static str,
    /// Its file in `articles/`, where the page serves the raw text.
    pub file: &'static str,
    /// Known from elsewhere than the text.
    pub title: Option<&'static str>,
    /// Known from elsewhere than the text.
    pub outlet: Option<&'static str>,
    /// Known from elsewhere than the text.
    pub published: Option<&'static str>,
    /// The raw text, byte for byte.
    pub text: &'static str,
}

#[allow(missing_docs)]
mod table {
    use super::Bundled;
    include!(concat!(env!("OUT_DIR"), "/bundled.rs"));
}

/// Every bundled article, in the manifest's order.
pub fn all() -> &'static [Bundled] {
    table::BUNDLED
}

impl Bundled {
    /// What the reading takes.
    pub fn input(&self) -> Input {
        Input {
            id: self.id.into(),
            title: self.title.map(Into::into),
            outlet: self.outlet.map(Into::into),
            published: self.published.map(Into::into),
            text: self.text.into(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_articles_are_byte_for_byte() {
        assert_eq!(all().len(), 5);
        for article in all() {
            let path = format!("{}/articles/{}", env!("CARGO_MANIFEST_DIR"), article.file);
            assert_eq!(std::fs::read(path).unwrap(), article.text.as_bytes(), "{}", article.id);
        }
    }
}
