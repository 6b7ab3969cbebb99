//! The verb forms against an independent conjugator: what it makes and we do not is listed beside, and stays listed.

use tasalsul::text::inflect;

#[test]
fn what_another_conjugator_makes_besides_is_listed_and_still_missing() {
    let table = include_str!("conjugation/differences.tsv");
    let rows = table.lines().filter(|l| !l.starts_with('#')).skip(1);
    for row in rows {
        let cells: Vec<&str> = row.split('\t').collect();
        let [lemma, imperfect, missing] = cells[..] else { panic!("three cells: {row}") };
        let made = inflect(lemma, imperfect);
        let found: Vec<&str> = missing.split(' ').filter(|form| made.iter().any(|(f, _)| f == form)).collect();
        assert!(found.is_empty(), "{lemma} makes {found:?} now: take them off the list");
    }
}

#[test]
fn forms_that_print_shows() {
    let cases = [
        ("بدأ", "يبدأ", "بدات بداوا بدؤوا يبداون يبدؤون بدئ"),
        ("أصر", "يصر", "اصررت اصررنا اصروا يصرون"),
        ("استعد", "يستعد", "استعددت استعدوا يستعدون"),
        ("بين", "يبين", "بينت بينوا يبينون"),
        ("ناقش", "يناقش", "نوقش نوقشت ناقشوا"),
        ("تبادل", "يتبادل", "تبودلت تبادلا"),
        ("وصف", "يصف", "يوصف توصف وصفت"),
        ("أفاد", "يفيد", "افيد يفاد يفد افادت"),
        ("التقى", "يلتقي", "التقيا التقوا التقت يلتقون التقين"),
    ];
    for (lemma, imperfect, forms) in cases {
        let made = inflect(lemma, imperfect);
        for form in forms.split(' ') {
            assert!(made.iter().any(|(f, _)| f == form), "{form} of {lemma}");
        }
    }
    // A verb of the pattern of بيّن keeps its middle letter.
    assert!(!inflect("بين", "يبين").iter().any(|(f, _)| f == "يبن" || f == "يبان"));
}
