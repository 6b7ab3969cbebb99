// The page as its reader knows it: every test speaks through this object, and only it knows the markup.
import { after, before } from "node:test";
import assert from "node:assert/strict";
import { chromium } from "playwright-core";

/** Where `cargo xtask test` serves the release build: under a sub-path, as a static host would. */
export const ADDRESS = process.env.TASALSUL_ADDRESS;

/** Chromium asks its maker's hosts for this and that by itself; none of it has a place in a test. */
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

let browser;

/** Starts one browser for all tests of a file, and ends it. */
export function withBrowser() {
  before(async () => {
    assert.ok(ADDRESS, "run these tests by `cargo xtask test browser`: it builds and serves the page");
    browser = await chromium.launch({
      executablePath: process.env.TASALSUL_BROWSER || undefined,
      args: FLAGS,
    });
  });
  after(() => browser?.close());
}

/**
 * A test with a reader in front of the page, which is opened first (at `at`, a query).
 * What a page must never do (send a request elsewhere, break its own policy, fail in the console)
 * fails the test at its end, whatever the test is about; `expectErrors` allows for failing on purpose.
 */
export function reading({ at = "", open = true, expectErrors = false, before = async () => {}, ...options } = {}, steps) {
  return async (t) => {
    const context = await browser.newContext({
      locale: "ar",
      viewport: { width: 1280, height: 900 },
      reducedMotion: "reduce",
      ...options,
    });
    try {
      const tab = await context.newPage();
      const page = new Page(tab);
      await page.watch();
      await before(tab);
      if (open) await page.open(at);
      await steps(page, t);
      await page.assertWellBehaved({ expectErrors });
    } finally {
      await context.close();
    }
  };
}

export class Page {
  constructor(tab) {
    this.tab = tab;
    this.requests = [];
    this.complaints = [];
  }

  // --- looking after the page -------------------------------------------------------------

  async watch() {
    this.tab.setDefaultTimeout(15_000);
    this.tab.on("request", (request) => this.requests.push(request.url()));
    this.tab.on("pageerror", (error) => this.complaints.push(`error: ${error.message}`));
    this.tab.on("console", (message) => {
      if (["error", "assert"].includes(message.type())) this.complaints.push(`console: ${message.text()}`);
    });
    await this.tab.addInitScript(() => {
      globalThis.violations = [];
      addEventListener("securitypolicyviolation", (e) => violations.push(`${e.violatedDirective}: ${e.blockedURI}`));
      // When the first entry is there, in milliseconds since navigation began.
      new MutationObserver((_, observer) => {
        if (document.querySelector("[data-entry]")) {
          globalThis.firstEntry = performance.now();
          observer.disconnect();
        }
      }).observe(document, { childList: true, subtree: true });
    });
  }

  /** Addresses that were asked for and are not part of the page. */
  strayRequests() {
    return this.requests.filter((url) => !url.startsWith(ADDRESS) && !/^(blob|data):/.test(url));
  }

  async assertWellBehaved({ expectErrors = false } = {}) {
    assert.deepEqual(this.strayRequests(), [], "no request leaves the page");
    const violations = await this.tab.evaluate(() => globalThis.violations ?? []).catch(() => []);
    assert.deepEqual(violations, [], "the page keeps its own content-security policy");
    if (!expectErrors) assert.deepEqual(this.complaints, [], "nothing fails in the console");
  }

  // --- coming and going -------------------------------------------------------------------

  async open(query = "") {
    await this.tab.goto(ADDRESS + query);
    await this.entries().first().waitFor();
  }

  async reload() {
    await this.tab.reload();
    await this.entries().first().waitFor();
  }

  async back() {
    await this.tab.goBack();
  }

  query() {
    return new URL(this.tab.url()).searchParams;
  }

  heading() {
    return this.tab.getByRole("heading", { level: 1 });
  }

  // --- the list ---------------------------------------------------------------------------

  entries() {
    return this.tab.locator("li[data-entry]:visible");
  }

  /** Ids of the entries in the list, in its order. */
  async ids() {
    return this.entries().evaluateAll((all) => all.map((entry) => entry.dataset.entry));
  }

  entry(id) {
    return this.tab.locator(`li[data-entry=${JSON.stringify(id)}]`);
  }

  async openEntry(id) {
    await this.entry(id).getByRole("button").first().click();
    await this.passage().first().waitFor();
  }

  /** The entry that is open, by its id. */
  async openId() {
    return this.tab
      .locator("li[data-entry]:has([aria-expanded=true]), li[data-entry]:has([aria-pressed=true]), li[data-entry][aria-current=true], li[data-entry]:has([aria-current=true])")
      .first()
      .getAttribute("data-entry");
  }

  counts() {
    return this.tab.locator("[data-counts]");
  }

  // --- the evidence -----------------------------------------------------------------------

  reader() {
    return this.tab.locator("[data-reader]");
  }

  /** Passages that are marked in the article. */
  passage() {
    return this.reader().locator("mark");
  }

  // --- language, theme --------------------------------------------------------------------

  async speak(language) {
    await this.tab.locator(`button[data-lang=${language}]`).click();
    await this.tab.locator(`html[lang=${language}]`).waitFor();
  }

  async language() {
    return this.tab.evaluate(() => [document.documentElement.lang, document.documentElement.dir].join(" "));
  }

  themeToggle() {
    return this.tab.locator("[data-theme-toggle]").first();
  }

  /** How light the page's ground is, 0 to 255. */
  async lightness() {
    return this.tab.evaluate(() => {
      const canvas = document.createElement("canvas").getContext("2d");
      canvas.fillStyle = getComputedStyle(document.body).backgroundColor;
      canvas.fillRect(0, 0, 1, 1);
      const [r, g, b] = canvas.getImageData(0, 0, 1, 1).data;
      return Math.round(0.2126 * r + 0.7152 * g + 0.0722 * b);
    });
  }

  // --- filters ----------------------------------------------------------------------------

  filters(kind) {
    return this.tab.locator(`fieldset input[name=${kind}]`);
  }

  /** Opens whatever the filters are folded into. */
  async showFilters() {
    await this.tab.locator("details:has(fieldset):not([open]) > summary").evaluateAll((all) => all.forEach((s) => s.click()));
  }

  async choose(kind, value) {
    await this.showFilters();
    await this.tab.locator(`fieldset input[name=${kind}][value=${JSON.stringify(value)}]`).check({ force: true });
  }

  async values(kind) {
    return this.filters(kind).evaluateAll((all) => all.map((input) => input.value));
  }

  async chosen(kind) {
    return this.filters(kind).evaluateAll((all) => all.filter((input) => input.checked).map((input) => input.value));
  }

  // --- the reader's own articles ----------------------------------------------------------

  async showOwn() {
    const fold = this.tab.locator("details:has(textarea[name=text]):not([open]) > summary");
    if (await fold.count()) await fold.first().click();
    await this.tab.locator("textarea[name=text]").waitFor();
  }

  async paste(text, date) {
    await this.showOwn();
    await this.tab.locator("textarea[name=text]").fill(text);
    if (date) await this.tab.locator("input[type=date]").first().fill(date);
    await this.tab.locator("form:has(textarea[name=text])").locator("button[type=submit]").click();
  }

  async giveFile(name, buffer) {
    await this.showOwn();
    await this.tab.locator("input[type=file]").first().setInputFiles({ name, mimeType: "text/plain", buffer });
  }

  alert() {
    return this.tab.getByRole("alert").filter({ hasText: /\S/ }).first();
  }

  // --- layout -----------------------------------------------------------------------------

  /** How many pixels wider the page is than the window. */
  async overflow() {
    return this.tab.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  }
}
