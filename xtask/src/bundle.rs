//! What Trunk leaves to do: one style sheet instead of one for every component, and a loader without its comments.
//! Fewer files to ask for, and a compressor finds in one what it cannot in many.

use crate::run::{self, Done, run, walk};
use sha2::{Digest, Sha256};
use std::path::Path;

/// Joins the style sheets that a page links, in their order, into one; gives the page that links it.
pub fn styles(dist: &Path, html: &str) -> Done<String> {
    let (mut all, mut rest) = (String::new(), html.to_owned());
    let mut first = None;
    while let Some((from, to, href)) = sheet(&rest) {
        let path = dist.join(href.trim_start_matches("./"));
        all += &run::read(&path)?;
        all += "\n";
        std::fs::remove_file(&path).map_err(|e| format!("cannot remove {}: {e}", path.display()))?;
        rest.replace_range(from..to, "");
        first.get_or_insert(from);
    }
    let at = first.ok_or("index.html links no style sheet")?;
    let sum: String = Sha256::digest(&all).iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    let name = format!("style-{sum}.css");
    run::write(&dist.join(&name), all)?;
    rest.insert_str(at, &format!("<link href=./{name} rel=stylesheet>"));
    Ok(rest)
}

/// Where the first link to a style sheet stands, and what it links.
fn sheet(html: &str) -> Option<(usize, usize, String)> {
    html.match_indices("<link ").find_map(|(from, _)| {
        let to = from + html[from..].find('>')? + 1;
        let attributes: Vec<(&str, &str)> =
            html[from + 6..to - 1].split(' ').filter_map(|it| it.split_once('=')).collect();
        let value = |name: &str| attributes.iter().find(|it| it.0 == name).map(|it| it.1.trim_matches('"'));
        (value("rel") == Some("stylesheet")).then(|| value("href"))?.map(|href| (from, to, href.to_owned()))
    })
}

/// Takes comments and long names out of what loads the WebAssembly.
pub fn loader(dist: &Path, esbuild: &Path) -> Done {
    for path in walk(dist, &|_| false).into_iter().filter(|it| it.extension().is_some_and(|it| it == "js")) {
        let output = format!("--outfile={}", path.display());
        run(run::command(esbuild).arg(&path).args(["--minify", "--allow-overwrite", "--log-level=warning", &output]))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sheets_are_found_however_they_are_written() {
        let found = |html: &str| sheet(html).map(|it| it.2);
        assert_eq!(found("<link href=a.css rel=stylesheet>").as_deref(), Some("a.css"));
        assert_eq!(
            found(r#"<link rel="icon" href="x"><link rel="stylesheet" href="./a.css">"#).as_deref(),
            Some("./a.css")
        );
        assert_eq!(found("<link href=data:x rel=icon><link as=font href=f.woff2 rel=preload>"), None);
    }

    #[test]
    fn sheets_are_joined_in_their_order_where_the_first_stood() {
        let dist = std::env::temp_dir().join(format!("tasalsul-bundle-{}", std::process::id()));
        std::fs::create_dir_all(&dist).unwrap();
        for (name, text) in [("b.css", "b{}"), ("a.css", "a{}")] {
            std::fs::write(dist.join(name), text).unwrap();
        }
        let html = "<title>x</title><link href=./b.css rel=stylesheet><i></i><link href=a.css rel=stylesheet>";
        let made = styles(&dist, html).unwrap();
        let sheets: Vec<_> = walk(&dist, &|_| false);
        assert_eq!(sheets.len(), 1);
        assert_eq!(std::fs::read_to_string(&sheets[0]).unwrap(), "b{}\na{}\n");
        let name = sheets[0].file_name().unwrap().to_string_lossy();
        assert_eq!(made, format!("<title>x</title><link href=./{name} rel=stylesheet><i></i>"));
        assert!(styles(&dist, "<title>x</title>").is_err());
        std::fs::remove_dir_all(dist).unwrap();
    }
}
