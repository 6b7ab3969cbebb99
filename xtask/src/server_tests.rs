//! The server over a real connection, as a browser would use it and as an attacker would.

use super::*;

/// Serves a folder of its own under `/a/b/` and returns the whole answer to one request.
fn ask(request: &str) -> String {
    let base = std::env::temp_dir().join(format!("tasalsul-server-{}-{:x}", std::process::id(), rand()));
    let folder = base.join("site");
    fs::create_dir_all(folder.join("sub")).unwrap();
    fs::write(base.join("secret.txt"), "secret").unwrap();
    fs::write(folder.join("index.html"), "<p>page").unwrap();
    fs::write(folder.join("sub/index.html"), "<p>sub").unwrap();
    fs::write(folder.join("مقال.txt"), "نص").unwrap();
    fs::write(folder.join("a.wasm"), b"\0asm").unwrap();
    let server = Server { folder, prefix: "/a/b/".into() };
    let listener = listen(0).unwrap();
    let mut stream = TcpStream::connect(listener.local_addr().unwrap()).unwrap();
    stream.write_all(request.as_bytes()).unwrap();
    server.connection(listener.accept().unwrap().0);
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).unwrap();
    fs::remove_dir_all(base).unwrap();
    String::from_utf8_lossy(&answer).into_owned()
}

/// Tests run side by side in one process; each needs a folder of its own.
fn rand() -> usize {
    static NEXT: std::sync::atomic::AtomicUsize = std::sync::atomic::AtomicUsize::new(0);
    NEXT.fetch_add(1, std::sync::atomic::Ordering::Relaxed)
}

#[track_caller]
fn check(path: &str, status: &str, contains: &str) {
    let answer = ask(&format!("GET {path} HTTP/1.1\r\nHost: x\r\n\r\n"));
    assert!(answer.starts_with(&format!("HTTP/1.1 {status} ")), "{path}: {answer}");
    assert!(answer.contains(contains), "{path}: {answer}");
    assert!(!answer.contains("secret"), "{path}: {answer}");
}

#[test]
fn files_come_with_their_type() {
    check("/a/b/", "200", "text/html; charset=utf-8");
    check("/a/b/?lang=en", "200", "<p>page");
    check("/a/b/a.wasm", "200", "application/wasm");
    check("/a/b/sub/", "200", "<p>sub");
    check("/a/b/%D9%85%D9%82%D8%A7%D9%84.txt", "200", "نص");
}

#[test]
fn folders_get_their_slash() {
    check("/a/b", "301", "Location: /a/b/");
    check("/a/b/sub", "301", "Location: /a/b/sub/");
}

#[test]
fn what_is_not_there_is_not_found() {
    check("/", "404", "404");
    check("/a/b/none.js", "404", "404");
    check("/a/bc/index.html", "404", "404");
}

#[test]
fn nothing_outside_the_folder_is_served() {
    for path in [
        "../secret.txt",
        "%2e%2e/secret.txt",
        "sub/../../secret.txt",
        "..%2fsecret.txt",
        "..\\secret.txt",
        "/etc/hostname",
    ] {
        check(&format!("/a/b/{path}"), "404", "404");
    }
    check("/a/b/%ff", "400", "400");
    check("/a/b/%4", "400", "400");
}

#[test]
fn what_is_known_is_not_sent_again() {
    let base = std::env::temp_dir().join(format!("tasalsul-tag-{}", std::process::id()));
    fs::create_dir_all(&base).unwrap();
    fs::write(base.join("a.js"), "1").unwrap();
    let server = Server { folder: base.clone(), prefix: "/".into() };
    let tag = tag(&base.join("a.js"));
    assert_eq!(server.answer("/a.js", Some(&tag)).status, "304 Not Modified");
    assert_eq!(server.answer("/a.js", Some("\"0\"")).status, "200 OK");
    fs::remove_dir_all(base).unwrap();
}

#[test]
fn only_reading_is_allowed() {
    assert!(ask("POST /a/b/ HTTP/1.1\r\n\r\n").starts_with("HTTP/1.1 405"));
    let head = ask("HEAD /a/b/ HTTP/1.1\r\n\r\n");
    assert!(head.contains("Content-Length: 7") && head.ends_with("\r\n\r\n"), "{head}");
}
