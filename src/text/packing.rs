//! How `lexicon.bin` is written and read: one description for both sides (`build/lexicon.rs` includes this file).
//!
//! A table is a line `name \t rows \t column \t column …`, then a line for each cell, column after column: what is
//! alike stands together, which is what a compressor lives on. Cells that follow from another column are left out.
//! An Arabic letter is one byte. Together a third less to download than rows of UTF-8.

/// Stands for a cell that follows from another cell of its row, by the column's rule in [`derived`].
pub const DERIVED: &str = "\u{2}";
/// Comes before a character that has no byte of its own; its UTF-8 follows.
const WHOLE: u8 = 1;
/// The block whose characters are the bytes from 0x80: U+0600 to U+067F.
const ARABIC: u32 = 0x600;

/// What a cell is when nothing else is said: an `id` the slug of the English name, a `surname` the Arabic name's last
/// word. `cell` gives the row's other cells.
pub fn derived<'a>(column: &str, cell: impl Fn(&str) -> &'a str) -> Option<String> {
    match column {
        "id" => Some(slug(cell("en"))),
        "surname" => cell("ar").rsplit_once(' ').map(|(_, last)| last.to_owned()),
        _ => None,
    }
}

/// A name as an id, lower case without marks, hyphens between: `Tomáš Petříček` → `tomas-petricek`.
pub fn slug(en: &str) -> String {
    let mut out = String::new();
    for c in en.chars() {
        let c = match c {
            'á' | 'à' | 'â' | 'ã' | 'ä' | 'å' | 'ā' | 'Á' | 'Â' | 'Ä' | 'Å' => 'a',
            'é' | 'è' | 'ê' | 'ë' | 'ě' | 'É' | 'È' => 'e',
            'í' | 'î' | 'ï' | 'ı' | 'ī' | 'Í' | 'Î' | 'İ' => 'i',
            'ó' | 'ô' | 'ö' | 'õ' | 'ø' | 'Ó' | 'Ö' | 'Ø' => 'o',
            'ú' | 'ü' | 'û' | 'ū' | 'Ú' | 'Ü' => 'u',
            'ć' | 'č' | 'ç' | 'Ć' | 'Č' | 'Ç' => 'c',
            'š' | 'ş' | 'ș' | 'Š' | 'Ş' | 'Ș' => 's',
            'ž' | 'ż' | 'ź' | 'Ž' | 'Ż' | 'Ź' => 'z',
            'đ' | 'Đ' => 'd',
            'ğ' => 'g',
            'ł' | 'Ł' => 'l',
            'ñ' | 'ń' => 'n',
            'ř' => 'r',
            'ý' => 'y',
            c => c.to_ascii_lowercase(),
        };
        if c.is_alphanumeric() {
            out.push(c);
        } else if !matches!(c, '\'' | '’' | '.') && !out.ends_with('-') && !out.is_empty() {
            out.push('-');
        }
    }
    out.trim_end_matches('-').into()
}

/// Text to bytes.
#[allow(dead_code, reason = "the page only reads")]
pub fn encode(text: &str) -> Vec<u8> {
    let mut out = Vec::new();
    for c in text.chars() {
        let arabic = u32::from(c).wrapping_sub(ARABIC);
        if c.is_ascii() {
            out.push(c as u8);
        } else if arabic < 0x80 {
            out.push(0x80 + arabic as u8);
        } else {
            out.push(WHOLE);
            out.extend(c.encode_utf8(&mut [0; 4]).as_bytes());
        }
    }
    out
}

/// Bytes to text; what is not text is left out.
#[allow(dead_code, reason = "the packer only writes")]
pub fn decode(bytes: &[u8]) -> String {
    let mut out = Vec::with_capacity(bytes.len() * 2);
    let mut rest = bytes.iter().copied();
    while let Some(byte) = rest.next() {
        if byte == WHOLE {
            let Some(first) = rest.next() else { break };
            out.push(first);
            let more = first.leading_ones().saturating_sub(1) as usize;
            out.extend(rest.by_ref().take(more));
        } else if byte < 0x80 {
            out.push(byte);
        } else {
            // U+0600 + n in UTF-8: two bytes, six bits in the second.
            let n = byte - 0x80;
            out.extend([0xD8 | n >> 6, 0x80 | n & 0x3F]);
        }
    }
    String::from_utf8(out).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_comes_back_as_it_went_in() {
        for text in ["", "abc\t\n", "الأمم المتحدة؛ ٢٠٢٢", "Tomáš «x» 🕊 ﷺ", "ڤ ں ۀ"] {
            assert_eq!(decode(&encode(text)), text);
        }
    }

    #[test]
    fn a_name_becomes_an_id() {
        assert_eq!(slug("Tomáš Petříček"), "tomas-petricek");
        assert_eq!(slug("U Thant, Jr."), "u-thant-jr");
    }
}
