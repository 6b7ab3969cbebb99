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
