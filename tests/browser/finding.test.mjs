// Narrowing the list, and coming back to what one saw.
import { describe, test } from "node:test";
import assert from "node:assert/strict";
import { reading, withBrowser } from "./page.mjs";

describe("the list", () => {
  withBrowser();

  for (const kind of ["actor", "kind", "source", "status"]) {
    test(`is narrowed by ${kind}, also after a reload`, reading({}, async (page) => {
      const all = await page.ids();
      await page.showFilters();
      const choices = page.choices(kind);
      assert.ok((await choices.count()) >= 2, `there is a choice by ${kind}`);
      // Most come first: the last leaves some out.
      await choices.last().check();
      const some = await page.until((ids) => ids.length < all.length);
      assert.ok(some.length > 0 && some.every((id) => all.includes(id)));
      assert.ok(page.query().get(kind), "the choice is in the address");
      await page.reload();
      assert.deepEqual(await page.ids(), some);
      assert.equal(await page.chosen(kind), 1);
    }));
  }

  test("is narrowed by what one searches, however it is spelt", reading({}, async (page) => {
    const all = await page.ids();
    await page.searchField().fill("الامريكيه");
    const some = await page.until((ids) => ids.length > 0 && ids.length < all.length);
    await page.searchField().fill("الأمريكية");
    assert.deepEqual(await page.ids(), some);
  }));

  test("marks what one searches, in the list, the passages and the articles", reading({}, async (page) => {
    await page.searchField().fill("الامريكيه");
    await page.until((ids) => ids.length > 0);
    const inList = await page.hits("#list");
    assert.ok(inList.length > 0 && inList.every((it) => /^(أ|ا)مي?ري?كي/.test(it)), inList.join(" | "));
    await page.openEntry((await page.ids())[0]);
    assert.ok((await page.hits(".reader")).length > 0, "in the passages");
    await page.showWholeArticle();
    await page.tab.waitForTimeout(100);
    const inArticle = await page.hits(".whole");
    assert.ok(inArticle.length > 0, "in the article");
    await page.searchField().fill("");
    await page.tab.waitForTimeout(200);
    assert.deepEqual(await page.hits("body"), []);
  }));

  test("shows the words that were found where the title has them not", reading({ at: "?lang=en" }, async (page) => {
    await page.searchField().fill("الكرملين");
    await page.until((ids) => ids.length > 0);
    const glimpses = page.entries().locator(".glimpse");
    assert.ok((await glimpses.count()) > 0);
    assert.match(await glimpses.first().innerText(), /كرملين/);
  }));

  for (const language of ["ar", "en"]) {
    test(`keeps filters under a name: ${language}`, reading({ at: `?lang=${language}` }, async (page) => {
      const all = await page.ids();
      await page.showFilters();
      assert.ok(!(await page.keepButton().isEnabled()), "there is nothing to keep yet");
      await page.choices("status").last().check();
      const some = await page.until((ids) => ids.length < all.length);
      await page.keepFilter("  موقف   موسكو ");
      assert.deepEqual(await page.keptFilters(), ["موقف موسكو"]);
      await page.tab.goto(page.address(`?lang=${language}`));
      await page.until((ids) => ids.length === all.length);
      await page.showFilters();
      await page.tab.getByRole("button", { name: "موقف موسكو", exact: true }).click();
      assert.deepEqual(await page.until((ids) => ids.length < all.length), some);
      await page.tab.getByRole("button", { name: /: موقف موسكو$/ }).click();
      assert.deepEqual(await page.keptFilters(), []);
    }));
  }

  const refusing = (tab) =>
    tab.addInitScript(() => Object.defineProperty(window, "localStorage", { get: () => { throw new DOMException("no", "SecurityError"); } }));
  test("keeps filters while it is open where the browser refuses, and says so", reading({ before: refusing }, async (page) => {
    await page.showFilters();
    await page.choices("kind").last().check();
    await page.keepFilter("مؤقت");
    assert.deepEqual(await page.keptFilters(), ["مؤقت"]);
    assert.match(await page.tab.locator(".saved-note").innerText(), /لا يحفظ/);
  }));

  test("leaves aside what an address invents", reading({ at: "?type=NOTHING&lang=xx&entry=none&order=upwards" }, async (page) => {
    assert.ok((await page.ids()).length > 0);
    assert.equal(await page.openId(), null);
  }));
});
