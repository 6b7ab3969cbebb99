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

/** What the page calls things, in Arabic and in English: a test presses what a reader sees. */
const WORDS = {
  filters: /^(تصفية|Filter)$/,
  actor: /^(الأطراف|Parties)$/,
  kind: /^(النوع|Kind)$/,
  status: /^(الحال|Status)$/,
  source: /^(المصادر|Sources)$/,
  theme: /^(وضع داكن|وضع فاتح|Dark|Light)$/,
  add: /^(أضف مقالاتك|Add your articles)$/,
  text: /^(نص المقال|Text of the article)$/,
  date: /^(تاريخ نشره|Published on)/,
  read: /^(اقرأه|Read it)$/,
  whole: /^(المقال كاملًا|The whole article)$/,
  search: /^(ابحث|Search)/,
};

/** An entry's link carries its id behind this. */
const ENTRY = "entry-";

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
        if (document.querySelector("li > a[id^='entry-']")) {
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
    return this.tab.locator(`li > a[id^='${ENTRY}']`);
  }

  /** Ids of the entries in the list, in its order. */
  async ids() {
    return this.entries().evaluateAll((all, skip) => all.map((link) => link.id.slice(skip)), ENTRY.length);
  }

  titles() {
    return this.entries().locator(".entry-title").allInnerTexts();
  }

  /** Waits until the ids in the list are as wanted, and returns them. */
  async until(wanted) {
    for (let tries = 0; tries < 150; tries++) {
      const ids = await this.ids();
      if (wanted(ids)) return ids;
      await this.tab.waitForTimeout(100);
    }
    assert.fail(`the list did not change as it should: ${wanted}`);
  }

  entry(id) {
    return this.tab.locator(`[id=${JSON.stringify(ENTRY + id)}]`);
  }

  async openEntry(id) {
    await this.entry(id).click();
    await this.passage().first().waitFor();
  }

  /** The entry that is open, by its id; null when none is. */
  async openId() {
    const ids = this.tab.locator(`li > a[id^='${ENTRY}'][aria-current=true]`);
    return (await ids.count()) ? (await ids.first().getAttribute("id")).slice(ENTRY.length) : null;
  }

  /** The id of the entry that most sources tell. */
  async mostTold() {
    return (await this.tab.locator(".told-often a").first().getAttribute("id")).slice(ENTRY.length);
  }

  /** What the reader says of the open entry under this name. */
  fact(name) {
    return this.reader().locator(".facts > div").filter({ has: this.tab.getByText(name, { exact: true }) }).first();
  }

  /** Waits until another entry is open. */
  async changedId(before) {
    for (let tries = 0; tries < 100 && (await this.openId()) === before; tries++) await this.tab.waitForTimeout(100);
  }

  counts() {
    return this.tab.locator(".counts li");
  }

  searchField() {
    return this.tab.getByRole("searchbox", { name: WORDS.search });
  }

  // --- the chart --------------------------------------------------------------------------

  /** The lanes with their names and how many entries each says it holds. */
  async lanes() {
    const lanes = this.tab.locator(".lane-name");
    await lanes.first().waitFor();
    return lanes.evaluateAll((all) =>
      all.map((it) => ({ name: it.querySelector("bdi").innerText, count: Number(it.querySelector(".lane-count").innerText) })),
    );
  }

  /** `track` or `actors`. */
  async lanesBy(what) {
    await this.tab.locator(".lanes-by button").nth(what === "track" ? 0 : 1).click();
  }

  /** Makes the chart wider by its button. */
  async zoomIn(times) {
    for (let n = 0; n < times; n++) await this.tab.locator(".zoom button").nth(1).click();
    await this.tab.waitForTimeout(100);
  }

  /** Draws over the overview, from one share of its width to another. */
  async drawPeriod(from, to) {
    const box = await this.tab.locator(".overview-strip").boundingBox();
    const at = (share) => [box.x + box.width * share, box.y + box.height / 2];
    await this.tab.mouse.move(...at(from));
    await this.tab.mouse.down();
    if (to !== from) await this.tab.mouse.move(...at(to), { steps: 4 });
    await this.tab.mouse.up();
  }

  /** Presses one column of the overview, by its place in time. */
  async pressDay(at) {
    const density = this.tab.locator(".overview .density");
    const [bars, width] = await density.evaluate((it) => [it.querySelector("path").getAttribute("d"), it.viewBox.baseVal.width]);
    const [left, end] = [...bars.matchAll(/M(-?\d+) \d+v-\d+h(\d+)/g)][at].slice(1).map(Number);
    const [box, share] = [await density.boundingBox(), (left + end / 2) / width];
    const rtl = (await this.tab.locator("html").getAttribute("dir")) === "rtl";
    await this.tab.mouse.click(box.x + box.width * (rtl ? 1 - share : share), box.y + box.height / 2);
  }

  /** The first or the second of the two dates among the filters. */
  period(at) {
    return this.tab.locator("#facets input[type=date]").nth(at);
  }

  async clearPeriod() {
    await this.tab.locator(".chosen-chip").filter({ hasText: "2022" }).click();
  }

  // --- the other views --------------------------------------------------------------------

  address(query) {
    return ADDRESS + query;
  }

  async look(view) {
    await this.tab.locator(`.views a[href$="view=${view}"]`).click();
  }

  plain() {
    return this.tab.locator(".plain-view");
  }

  /** Waits until an element says something else than before, or what is wanted. */
  async changed(element, before, wanted = null) {
    for (let tries = 0; tries < 100; tries++) {
      const now = await element.innerText();
      if (wanted === null ? now !== before : now === wanted) return;
      await this.tab.waitForTimeout(100);
    }
    assert.fail(`still ${before}`);
  }

  // --- the evidence -----------------------------------------------------------------------

  reader() {
    return this.tab.locator("[aria-labelledby=reader-title]");
  }

  /** Passages that are marked in the article. */
  passage() {
    return this.reader().locator("mark");
  }

  async showWholeArticle() {
    await this.reader().getByRole("button", { name: WORDS.whole }).first().click();
  }

  async closeEntry() {
    await this.tab.keyboard.press("Escape");
    await this.reader().waitFor({ state: "detached" });
  }

  // --- language, theme --------------------------------------------------------------------

  async speak(language) {
    await this.tab.locator(`header button[lang=${language}]`).click();
    await this.tab.locator(`html[lang=${language}]`).waitFor();
  }

  async language() {
    return this.tab.evaluate(() => [document.documentElement.lang, document.documentElement.dir].join(" "));
  }

  themeToggle() {
    return this.tab.getByRole("button", { name: WORDS.theme });
  }

  /** How light the page's ground is, 0 to 255. */
  async lightness() {
    return this.tab.evaluate(() => {
      const canvas = document.createElement("canvas").getContext("2d");
      const grounds = [document.body, document.documentElement].map((it) => getComputedStyle(it).backgroundColor);
      canvas.fillStyle = grounds.find((it) => it !== "rgba(0, 0, 0, 0)") ?? "white";
      canvas.fillRect(0, 0, 1, 1);
      const [r, g, b] = canvas.getImageData(0, 0, 1, 1).data;
      return Math.round(0.2126 * r + 0.7152 * g + 0.0722 * b);
    });
  }

  // --- filters ----------------------------------------------------------------------------

  /** The choices of one kind: `actor`, `kind`, `status` or `source`, which are also their names in the address. */
  choices(kind) {
    return this.tab.getByRole("group", { name: WORDS[kind] }).getByRole("checkbox");
  }

  async showFilters() {
    const button = this.tab.getByRole("button", { name: WORDS.filters });
    if ((await button.getAttribute("aria-expanded")) === "false") await button.click();
    await this.choices("kind").first().waitFor();
  }

  /** What is marked as found within a part of the page. */
  async hits(part) {
    return this.tab.evaluate((part) => {
      const within = document.querySelector(part);
      const ranges = [...(CSS.highlights.get("hit") ?? [])];
      return ranges.filter((it) => within.contains(it.startContainer)).map((it) => it.toString());
    }, part);
  }

  keepButton() {
    return this.tab.locator(".saved form button");
  }

  async keepFilter(name) {
    await this.tab.locator(".saved form input").fill(name);
    await this.keepButton().click();
  }

  async keptFilters() {
    return this.tab.locator(".saved-list bdi").allInnerTexts();
  }

  /** How many choices of one kind are chosen. */
  async chosen(kind) {
    await this.showFilters();
    return this.choices(kind).evaluateAll((all) => all.filter((input) => input.checked).length);
  }

  // --- the reader's own articles ----------------------------------------------------------

  async showOwn() {
    const text = this.tab.getByLabel(WORDS.text);
    if (!(await text.isVisible())) await this.tab.getByRole("button", { name: WORDS.add }).click();
    await text.waitFor();
    return text;
  }

  async paste(text, date) {
    await (await this.showOwn()).fill(text);
    if (date) await this.tab.getByLabel(WORDS.date).fill(date);
    await this.tab.getByRole("button", { name: WORDS.read }).click();
  }

  async giveFile(name, buffer) {
    await this.showOwn();
    await this.tab.locator("input[type=file]").setInputFiles({ name, mimeType: "text/plain", buffer });
  }

  /** The page while it has something read. */
  busy() {
    return this.tab.locator("main[aria-busy=true]");
  }

  /** The table of the reader's own names, as the sources list it; none before there is one. */
  ownNames() {
    return this.tab.locator(".source-row").filter({ hasText: /أسماؤك|Your names/ });
  }

  alert() {
    return this.tab.getByRole("alert").filter({ hasText: /\S/ }).first();
  }

  // --- the keyboard -----------------------------------------------------------------------

  /** Every stop of Tab until it leaves the page, from its beginning or from where the focus is. */
  async walk({ from = "start", most = 400 } = {}) {
    if (from === "start") {
      // A focus that is taken away is still where Tab goes on from: a fresh page has none.
      await this.tab.evaluate(() => {
        document.body.tabIndex = -1;
        document.body.focus();
        document.body.removeAttribute("tabindex");
        scrollTo(0, 0);
      });
    }
    const stops = [];
    while (stops.length < most) {
      await this.tab.keyboard.press("Tab");
      const stop = await this.stop();
      if (!stop) break;
      stops.push(stop);
    }
    return stops;
  }

  /** The element that has the focus, as the accessibility tree tells it; null when the page has none. */
  async stop() {
    this.cdp ??= await this.tab.context().newCDPSession(this.tab);
    const seen = await this.tab.evaluate(() => {
      const it = document.activeElement;
      if (!it || it === document.body) return null;
      const box = it.getBoundingClientRect();
      const signed = [it, it.nextElementSibling, it.parentElement].filter(Boolean).some((near) => {
        const style = getComputedStyle(near);
        return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1;
      });
      const at = [box.x + box.width / 2, box.y + Math.min(box.height / 2, 20)];
      const top = document.elementFromPoint(...at);
      const within = ["plot", "entries", "side", "facets", "head"].find((name) => it.closest(`.${name}`)) ?? "";
      return {
        within,
        seen: signed && box.width > 0,
        covered: !!top && !it.contains(top) && !top.contains(it) && !it.matches("input") && !top.closest(".item"),
      };
    });
    if (!seen) return null;
    const { result } = await this.cdp.send("Runtime.evaluate", { expression: "document.activeElement" });
    const { nodes } = await this.cdp.send("Accessibility.getPartialAXTree", { objectId: result.objectId, fetchRelatives: false });
    const states = ["checked", "pressed", "expanded", "disabled"];
    const state = (nodes[0].properties ?? [])
      .filter((it) => states.includes(it.name))
      .map((it) => `${it.name}: ${it.value.value}`)
      .join(", ");
    return { role: nodes[0].role?.value ?? "", name: nodes[0].name?.value ?? "", state, ...seen };
  }

  // --- layout -----------------------------------------------------------------------------

  /** How many pixels wider the page is than the window. */
  async overflow() {
    return this.tab.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  }
}
