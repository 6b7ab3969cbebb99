// Reading the timeline: what is there, what a click opens, and what a change of language keeps.
import { describe, test } from "node:test";
import assert from "node:assert/strict";
import { reading, withBrowser } from "./page.mjs";

describe("the timeline", () => {
  withBrowser();

  test("shows entries of the bundled articles, in Arabic, from right to left", reading({}, async (page) => {
    assert.equal(await page.language(), "ar rtl");
    assert.match(await page.heading().innerText(), /تسلسل/);
    assert.ok((await page.ids()).length >= 10, "the five articles tell more than ten entries");
    assert.match(await page.counts().first().innerText(), /\d|[٠-٩]/);
  }));

  test("gives every entry an id of its own", reading({}, async (page) => {
    const ids = await page.ids();
    assert.equal(new Set(ids).size, ids.length);
  }));

  test("opens the very words that tell an entry", reading({}, async (page) => {
    for (const id of (await page.ids()).slice(0, 3)) {
      await page.openEntry(id);
      assert.ok((await page.passage().first().innerText()).trim().length > 3);
      assert.equal(await page.openId(), id);
    }
  }));

  test("answers why: the date, the names, the kind and the status, each with words and a rule", reading({ at: "?lang=en" }, async (page) => {
    await page.openEntry(await page.mostTold());
    for (const asked of ["When", "Who", "Place", "Kind", "Status"]) {
      const fact = page.fact(asked);
      await fact.locator("summary").click();
      assert.ok((await fact.locator(".reasons q").count()) > 0, `${asked}: the words`);
      assert.ok((await fact.locator(".reasons code").count()) > 0, `${asked}: the rule`);
    }
    const merged = page.reader().locator("details", { hasText: "Why are these passages one entry?" });
    await merged.locator("summary").click();
    assert.ok((await merged.locator("li").count()) > 0);
  }));

  test("tells who is meant by words that name nobody", reading({ at: "?lang=en" }, async (page) => {
    await page.entries().filter({ hasText: "US–Russia talks in Geneva" }).first().click();
    await page.passage().first().waitFor();
    const who = page.fact("Who");
    await who.locator("summary").click();
    const rows = await who.locator(".reasons li").allInnerTexts();
    assert.ok(rows.some((it) => /الطرف|الجانب|البلد/.test(it) && /Russia|United States/.test(it)), rows.join(" | "));
  }));

  test("leads from a statement to the meeting it speaks of, and back", reading({}, async (page) => {
    const related = page.reader().locator(".related .stack-entry");
    for (const id of await page.ids()) {
      await page.openEntry(id);
      if (await related.count()) break;
    }
    const from = await page.openId();
    await related.first().click();
    await page.changedId(from);
    const there = await page.openId();
    assert.ok(there && there !== from);
    const titles = await related.count();
    assert.ok(titles > 0, "the way back");
  }));

  test("shows the passage in its whole article", reading({}, async (page) => {
    await page.openEntry((await page.ids())[0]);
    const alone = await page.passage().first().innerText();
    await page.showWholeArticle();
    const words = await page.reader().innerText();
    assert.ok(words.includes(alone.slice(0, 20)) && words.length > 1000);
  }));

  test("keeps the open entry when the language changes", reading({}, async (page) => {
    const id = (await page.ids())[1];
    await page.openEntry(id);
    const words = await page.passage().first().innerText();
    await page.speak("en");
    assert.equal(await page.language(), "en ltr");
    assert.equal(await page.openId(), id);
    assert.equal(await page.passage().first().innerText(), words, "the source keeps its language");
    await page.speak("ar");
    assert.equal(await page.language(), "ar rtl");
    assert.equal(await page.openId(), id);
  }));

  test("is complete in English", reading({ at: "?lang=en" }, async (page) => {
    assert.equal(await page.language(), "en ltr");
    const titles = await page.titles();
    assert.ok(titles.length >= 10);
    assert.ok(titles.every((title) => /[A-Za-z]{3}/.test(title)), titles.find((t) => !/[A-Za-z]{3}/.test(t)));
  }));

  test("opens at an entry that an address names", reading({}, async (page) => {
    const id = (await page.ids())[2];
    await page.openEntry(id);
    await page.reload();
    assert.equal(await page.openId(), id);
    await page.passage().first().waitFor();
  }));

  test("takes an opened entry back by the way back", reading({}, async (page) => {
    const ids = await page.ids();
    await page.openEntry(ids[0]);
    await page.back();
    await page.reader().waitFor({ state: "detached" });
    assert.equal(await page.openId(), null);
    assert.deepEqual(await page.ids(), ids);
  }));
});
