//! Proclitics: the one-letter words that Arabic writes onto the next one.

/// A reading of a word as proclitics and the rest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// How many folded letters stand before the rest (see `Text::span_after`).
    pub letters: usize,
    /// The conjunction (و or ف), if one is read.
    pub conjunction: Option<char>,
    /// The preposition or particle (ب ل ك س), if one is read.
    pub particle: Option<char>,
    /// The rest, the article ال restored where لل hid it.
    pub rest: String,
}

/// All readings of a folded word, the whole word first, then with fewer and fewer letters.
///
/// ```
/// use tasalsul::text::candidates;
/// let rests: Vec<String> = candidates("وللامم").into_iter().map(|c| c.rest).collect();
/// assert_eq!(rests, ["وللامم", "للامم", "الامم", "لامم"]);
/// ```
pub fn candidates(word: &str) -> Vec<Candidate> {
    let mut out = vec![Candidate { letters: 0, conjunction: None, particle: None, rest: word.into() }];
    particles(word, 0, None, &mut out);
    for conjunction in ['و', 'ف'] {
        if let Some(rest) = word.strip_prefix(conjunction).filter(|r| r.chars().count() >= 2) {
            out.push(Candidate { letters: 1, conjunction: Some(conjunction), particle: None, rest: rest.into() });
            particles(rest, 1, Some(conjunction), &mut out);
        }
    }
    out
}

fn particles(word: &str, letters: usize, conjunction: Option<char>, out: &mut Vec<Candidate>) {
    for particle in ['ب', 'ل', 'ك', 'س'] {
        let Some(rest) = word.strip_prefix(particle).filter(|r| r.chars().count() >= 2) else { continue };
        let particle = Some(particle);
        if let Some(noun) = rest.strip_prefix('ل').filter(|_| particle == Some('ل')) {
            out.push(Candidate { letters: letters + 1, conjunction, particle, rest: format!("ال{noun}") });
        }
        out.push(Candidate { letters: letters + 1, conjunction, particle, rest: rest.into() });
    }
}

/// A folded word without the article ال, if it has one.
pub fn without_article(word: &str) -> Option<&str> {
    word.strip_prefix("ال").filter(|rest| rest.chars().count() >= 2)
}
