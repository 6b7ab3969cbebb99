//! The workflows do what they say: least privileges, pinned actions, the project's own commands.

use std::path::{Path, PathBuf};
use yaml_rust2::{Yaml, YamlLoader};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_path_buf()
}

/// Every workflow's name, text and tree.
fn workflows() -> Vec<(String, String, Yaml)> {
    let files = std::fs::read_dir(root().join(".github/workflows")).unwrap().flatten().map(|f| f.path());
    let read = |path: PathBuf| {
        let text = std::fs::read_to_string(&path).unwrap();
        let mut trees = YamlLoader::load_from_str(&text).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
        (path.file_name().unwrap().to_string_lossy().into_owned(), text, trees.remove(0))
    };
    files.map(read).collect()
}

fn workflow(name: &str) -> Yaml {
    workflows().into_iter().find(|(n, ..)| n == name).unwrap_or_else(|| panic!("there is no {name}")).2
}

/// `key: value` pairs of a mapping of texts.
fn pairs(of: &Yaml) -> Vec<(&str, &str)> {
    of.as_hash().unwrap().iter().map(|(k, v)| (k.as_str().unwrap(), v.as_str().unwrap())).collect()
}

fn jobs(of: &Yaml) -> Vec<(&str, &Yaml)> {
    of["jobs"].as_hash().unwrap().iter().map(|(k, v)| (k.as_str().unwrap(), v)).collect()
}

fn steps(job: &Yaml) -> &[Yaml] {
    job["steps"].as_vec().unwrap()
}

fn runs(job: &Yaml) -> Vec<&str> {
    steps(job).iter().filter_map(|step| step["run"].as_str()).collect()
}

fn uses<'a>(job: &'a Yaml, action: &str) -> Option<&'a Yaml> {
    steps(job).iter().find(|step| step["uses"].as_str().is_some_and(|u| u.starts_with(&format!("{action}@"))))
}

#[test]
fn nothing_may_be_written_but_the_page() {
    for (name, text, tree) in workflows() {
        assert_eq!(pairs(&tree["permissions"]), [("contents", "read")], "{name}");
        for (job, it) in jobs(&tree) {
            let expected: &[(&str, &str)] = match (name.as_str(), job) {
                ("pages.yml", "deploy") => &[("pages", "write"), ("id-token", "write")],
                _ => &[],
            };
            let own = if it["permissions"].is_badvalue() { Vec::new() } else { pairs(&it["permissions"]) };
            assert_eq!(own, expected, "{name}, {job}");
        }
        assert!(!text.contains("secrets."), "{name} needs no secret");
        // It would run a stranger's code with our rights.
        assert!(!text.contains("pull_request_target"), "{name}");
    }
}

#[test]
fn every_action_is_pinned_to_a_commit_and_says_its_version() {
    for (name, text, _) in workflows() {
        for line in text.lines().filter(|line| line.contains("uses:")) {
            let (commit, version) =
                line.split_once('@').unwrap().1.split_once(" # v").unwrap_or_else(|| panic!("{name}: {line}"));
            assert!(commit.len() == 40 && commit.chars().all(|c| c.is_ascii_hexdigit()), "{name}: {line}");
            assert_eq!(version.split('.').filter(|part| part.parse::<u32>().is_ok()).count(), 3, "{name}: {line}");
        }
    }
}

#[test]
fn every_job_ends_and_keeps_no_credentials() {
    for (name, _, tree) in workflows() {
        assert!(tree["concurrency"]["group"].as_str().is_some(), "{name}");
        for (job, it) in jobs(&tree) {
            assert!(it["timeout-minutes"].as_i64().is_some(), "{name}, {job}");
            if let Some(checkout) = uses(it, "actions/checkout") {
                assert_eq!(checkout["with"]["persist-credentials"].as_bool(), Some(false), "{name}, {job}");
            }
        }
    }
}

#[test]
fn changes_are_checked_by_the_command_that_people_use() {
    let ci = workflow("ci.yml");
    assert!(ci["on"].as_hash().unwrap().contains_key(&Yaml::String("pull_request".into())));
    assert!(runs(&ci["jobs"]["check"]).contains(&"cargo xtask ci"));
    let script = std::fs::read_to_string(root().join(".ci/run")).unwrap();
    assert!(script.contains("set -euo pipefail") && script.contains("cargo xtask ci"));
}

#[test]
fn only_what_passed_on_main_is_published() {
    let pages = workflow("pages.yml");
    let on = &pages["on"];
    assert_eq!(on["push"]["branches"].as_vec().unwrap(), &[Yaml::String("main".into())]);
    assert!(!on.as_hash().unwrap().contains_key(&Yaml::String("pull_request".into())));
    assert_eq!(pages["concurrency"]["cancel-in-progress"].as_bool(), Some(false));
    let (build, deploy) = (&pages["jobs"]["build"], &pages["jobs"]["deploy"]);
    let commands = runs(build);
    let at = |command: &str| commands.iter().position(|c| *c == command).unwrap_or_else(|| panic!("{command}"));
    assert!(at("cargo xtask ci") < at("cargo xtask build"));
    assert_eq!(uses(build, "actions/upload-pages-artifact").unwrap()["with"]["path"].as_str(), Some("dist"));
    assert_eq!(deploy["needs"].as_str(), Some("build"));
    assert_eq!(deploy["environment"]["name"].as_str(), Some("github-pages"));
    assert!(runs(deploy).is_empty(), "what publishes runs no code of the project");
    assert!(uses(deploy, "actions/deploy-pages").is_some());
}
