//! The content-security policy: fills in the hashes of the inline scripts, which change with every build.

use crate::run::Done;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

/// What `index.html` has in its policy where the hashes belong.
const TOKEN: &str = "'sha256-INLINE'";

/// Puts the hash of each inline script where the token stands.
pub fn fill(html: &str) -> Done<String> {
    let hashes: Vec<String> = inline_scripts(html).iter().map(|s| format!("'sha256-{}'", sha256(s))).collect();
    if !html.contains("Content-Security-Policy") {
        return Err("index.html has no content-security policy: requests could leave the page".into());
    }
    if !html.contains(TOKEN) && !hashes.is_empty() {
        return Err(format!("index.html has inline scripts, but no {TOKEN} in its content-security policy"));
    }
    Ok(html.replace(TOKEN, &hashes.join(" ")))
}

/// The text of every `<script>` without `src`, exactly as the browser will hash it.
fn inline_scripts(html: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut rest = html;
    while let Some(open) = rest.find("<script") {
        let Some(tag) = rest.get(open..) else { break };
        let Some(end) = tag.find('>') else { break };
        let (attributes, body) = (&tag[..end], &tag[end + 1..]);
        let Some(close) = body.find("</script") else {
            break;
        };
        if !attributes.contains(" src=") {
            found.push(&body[..close]);
        }
        rest = &body[close..];
    }
    found
}

fn sha256(text: &str) -> String {
    STANDARD.encode(Sha256::digest(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = r#"<meta http-equiv="Content-Security-Policy" content="script-src 'self' 'sha256-INLINE'">"#;

    #[test]
    fn each_inline_script_is_named_by_its_hash() {
        let page = format!("{PAGE}<script>alert(1)</script><script src=a.js></script><script type=module>b</script>");
        let filled = fill(&page).unwrap();
        // printf 'alert(1)' | openssl dgst -sha256 -binary | base64
        assert!(filled.contains("'self' 'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI=' 'sha256-"), "{filled}");
        assert!(!filled.contains("INLINE"));
    }

    #[test]
    fn a_page_without_inline_scripts_allows_none() {
        let filled = fill(&format!("{PAGE}<script src=a.js></script>")).unwrap();
        assert!(filled.contains("script-src 'self' \""), "{filled}");
    }

    #[test]
    fn a_page_without_policy_or_place_for_hashes_is_refused() {
        assert!(fill("<script>a</script>").is_err());
        assert!(fill("<meta http-equiv=\"Content-Security-Policy\"><script>a</script>").is_err());
    }
}
