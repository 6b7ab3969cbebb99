//! What the page weighs on its way to a reader, and the budget that it must keep.

use crate::run::{Done, walk};
use flate2::{Compression, write::GzEncoder};
use std::io::Write;
use std::path::Path;

/// What everything that is needed to read articles should weigh, compressed; fonts apart (they are cached, and arrive
/// later). Not reached yet; the table says by how much.
const WANTED: usize = 300_000;
/// What it may weigh at most today. It goes down, until it is [`WANTED`]; it went up four times: from 664 000 for what
/// the reading learned of parties, speakers and names (21 kB of rules, 5 kB of tables; 7 kB were saved elsewhere), from
/// 685 000 for tables of the whole world (17 kB: 650 places; 8 kB: how 700 names are spelt; 5 kB: 140 bodies; 2 kB: deeds),
/// from 721 000 for what real newspapers showed to be missing (20 kB: 1 040 people; 15 kB: rules), and from 757 000 for
/// reading on a thread of its own (10 kB: the messages between the two) and for rules from more newspapers (10 kB).
const BUDGET: usize = 777_000;
/// The kinds that count.
const COUNTED: [&str; 6] = ["wasm", "js", "mjs", "css", "html", "json"];

/// Prints the weight of each file and fails over budget.
pub fn report(dist: &Path) -> Done {
    if !dist.join("index.html").is_file() {
        return Err("there is no built page: run `cargo xtask build` first".into());
    }
    let mut total = 0;
    eprintln!("{:>10} {:>10}  file (bytes: raw, gzip)", "raw", "gzip");
    for path in walk(dist, &|p| p.ends_with("404.html") || p.ends_with(".nojekyll")) {
        let bytes = std::fs::read(&path).map_err(|e| format!("cannot read {}: {e}", path.display()))?;
        let packed = gzip(&bytes)?;
        let kind = path.extension().and_then(|e| e.to_str()).unwrap_or_default();
        let counts = COUNTED.contains(&kind);
        total += if counts { packed } else { 0 };
        let name = path.strip_prefix(dist).unwrap_or(&path).display().to_string();
        eprintln!("{:>10} {packed:>10}  {name}{}", bytes.len(), if counts { "" } else { " (apart)" });
    }
    eprintln!("{:>10} {total:>10}  of {BUDGET} (wanted: {WANTED})", "");
    if total > BUDGET {
        return Err(format!("the page weighs {total} bytes compressed; its budget is {BUDGET}"));
    }
    Ok(())
}

fn gzip(bytes: &[u8]) -> Done<usize> {
    let mut packer = GzEncoder::new(Vec::new(), Compression::best());
    let packed = packer.write_all(bytes).and_then(|()| packer.finish());
    packed.map(|p| p.len()).map_err(|e| format!("cannot compress: {e}"))
}
