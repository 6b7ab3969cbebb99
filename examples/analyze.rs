//! Prints the `tasalsul/1` document of articles.
//!
//! `analyze [--manifest FILE.toml] [FILE…]` reads them as one corpus; `analyze --jsonl` reads lines
//! `{"id","text","published"?}` from standard input and prints one document a line, each line its own corpus.
//! What cannot be read gives one clear line on standard error and exit code 2.

use std::io::{self, BufRead, BufWriter, Write};
use std::path::Path;
use std::process::ExitCode;
use tasalsul::analyse::{Input, analyse};

const USAGE: &str = "usage: analyze [--manifest FILE.toml] [FILE…] | analyze --jsonl";

fn main() -> ExitCode {
    match run(&std::env::args().skip(1).collect::<Vec<_>>()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(Stop::Said(message)) => {
            eprintln!("analyze: {message}");
            ExitCode::from(2)
        }
        // Whoever reads our output has had enough: that is no error of ours.
        Err(Stop::Closed) => ExitCode::SUCCESS,
    }
}

enum Stop {
    Said(String),
    Closed,
}

impl From<String> for Stop {
    fn from(message: String) -> Self {
        Stop::Said(message)
    }
}

impl From<io::Error> for Stop {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::BrokenPipe => Stop::Closed,
            _ => Stop::Said(format!("cannot write: {error}")),
        }
    }
}

fn run(args: &[String]) -> Result<(), Stop> {
    let mut inputs = Vec::new();
    let mut args = args.iter();
    let (mut jsonl, mut given) = (false, false);
    while let Some(arg) = args.next() {
        match arg.as_str() {
            "--help" | "-h" => {
                println!("{USAGE}");
                return Ok(());
            }
            "--jsonl" => jsonl = true,
            "--manifest" => {
                let file = args.next().ok_or_else(|| format!("--manifest needs a file; {USAGE}"))?;
                inputs.extend(manifest(Path::new(file))?);
                given = true;
            }
            flag if flag.starts_with("--") => return Err(format!("unknown option {flag}; {USAGE}").into()),
            file => {
                let id = Path::new(file).file_stem().unwrap_or_default().to_string_lossy().into_owned();
                inputs.push(Input { id, text: read(Path::new(file))?, ..Input::default() });
                given = true;
            }
        }
    }
    match (jsonl, given) {
        (true, true) => Err(format!("--jsonl reads standard input alone; {USAGE}").into()),
        (true, false) => lines(),
        (false, false) => Err(USAGE.to_owned().into()),
        (false, true) => {
            unique(&inputs)?;
            let mut out = BufWriter::new(io::stdout().lock());
            print(&mut out, &inputs)?;
            Ok(out.flush()?)
        }
    }
}

fn print(out: &mut impl Write, inputs: &[Input]) -> Result<(), Stop> {
    let document = serde_json::to_string(&analyse(inputs)).map_err(|e| format!("cannot write the document: {e}"))?;
    Ok(writeln!(out, "{document}")?)
}

fn lines() -> Result<(), Stop> {
    let mut out = BufWriter::new(io::stdout().lock());
    let mut input = io::stdin().lock();
    let mut bytes = Vec::new();
    for number in 1.. {
        bytes.clear();
        if input.read_until(b'\n', &mut bytes).map_err(|e| format!("standard input: {e}"))? == 0 {
            break;
        }
        let line = std::str::from_utf8(&bytes).map_err(|e| format!("line {number}: not UTF-8 ({e})"))?;
        if line.trim().is_empty() {
            continue;
        }
        let item: Line = serde_json::from_str(line).map_err(|e| format!("line {number}: {e}"))?;
        if let Some(date) = &item.published {
            dated(date).map_err(|e| format!("line {number}: {e}"))?;
        }
        print(&mut out, &[Input { id: item.id, text: item.text, published: item.published, ..Input::default() }])?;
    }
    Ok(out.flush()?)
}

#[derive(serde::Deserialize)]
struct Line {
    id: String,
    text: String,
    #[serde(default)]
    published: Option<String>,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Manifest {
    article: Vec<Listed>,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Listed {
    id: String,
    file: String,
    title: Option<String>,
    outlet: Option<String>,
    published: Option<String>,
}

fn manifest(file: &Path) -> Result<Vec<Input>, String> {
    let manifest: Manifest = toml::from_str(&read(file)?)
        .map_err(|e| format!("{}: {}", file.display(), e.to_string().trim().replace('\n', " ")))?;
    let folder = file.parent().unwrap_or(Path::new(""));
    let mut inputs = Vec::new();
    for listed in manifest.article {
        if let Some(date) = &listed.published {
            dated(date).map_err(|e| format!("{}: article {:?}: {e}", file.display(), listed.id))?;
        }
        let text = read(&folder.join(&listed.file))?;
        let Listed { id, title, outlet, published, .. } = listed;
        inputs.push(Input { id, title, outlet, published, text });
    }
    Ok(inputs)
}

fn read(file: &Path) -> Result<String, String> {
    let bytes = std::fs::read(file).map_err(|e| format!("{}: {e}", file.display()))?;
    String::from_utf8(bytes).map_err(|e| format!("{}: not UTF-8 ({})", file.display(), e.utf8_error()))
}

fn dated(date: &str) -> Result<(), String> {
    match tasalsul::time::Day::parse(date) {
        Some(_) => Ok(()),
        None => Err(format!("published = {date:?} is no date (YYYY-MM-DD or a date-time)")),
    }
}

fn unique(inputs: &[Input]) -> Result<(), String> {
    let mut ids: Vec<&str> = inputs.iter().map(|i| i.id.as_str()).collect();
    ids.sort_unstable();
    match ids.windows(2).find(|w| w[0] == w[1]) {
        Some(twice) => Err(format!("two articles have the id {:?}", twice[0])),
        None => Ok(()),
    }
}
