// The other ways to look at the entries, how dates are written, and paper.
import { describe, test } from "node:test";
import assert from "node:assert/strict";
import { reading, withBrowser } from "./page.mjs";

describe("the views", () => {
  withBrowser();

  for (const view of ["story", "positions", "sources", "actors"]) {
    test(`${view}: reached by its link, kept in the address, back by the first link`, reading({}, async (page) => {
      await page.look(view);
      await page.plain().locator("[data-entry]").first().waitFor({ state: "attached" });
      assert.equal(page.query().get("view"), view);
      await page.tab.reload();
      await page.plain().locator("[data-entry]").first().waitFor({ state: "attached" });
      await page.look("timeline");
      await page.entries().first().waitFor();
      assert.equal(page.query().get("view"), null);
    }));
  }

  test("a position opens its words, and the words their article", reading({ at: "?view=positions", open: false }, async (page) => {
    await page.tab.goto(page.address("?view=positions"));
    const cell = page.plain().locator("td details").first();
    await cell.locator("summary").click();
    const words = await cell.locator("q").first().innerText();
    assert.match(words, /[\u0621-\u064a]/, "in the article's own words");
    await cell.locator("[data-entry]").first().click();
    await page.passage().first().waitFor();
    assert.ok(page.query().get("entry"));
    assert.ok(await cell.locator("q").first().isVisible(), "the cell stays open");
  }));

  test("the story goes on and back, by hand and by key", reading({ at: "?view=story", open: false }, async (page) => {
    await page.tab.goto(page.address("?view=story"));
    const title = page.plain().locator("h2");
    const first = await title.innerText();
    await page.plain().locator(".story-on").click();
    await page.changed(title, first);
    const second = await title.innerText();
    // Time runs to the left in Arabic.
    await title.press("ArrowLeft");
    await page.changed(title, second);
    await title.press("ArrowRight");
    await page.changed(title, await title.innerText(), second);
    assert.equal(await title.innerText(), second);
  }));

  test("a source tells what it alone says, and why it has its date", reading({ at: "?view=sources&lang=en", open: false }, async (page) => {
    await page.tab.goto(page.address("?view=sources&lang=en"));
    const card = page.plain().locator(".card").first();
    await card.locator("summary", { hasText: "Why?" }).click();
    assert.ok((await card.locator(".reasons li").count()) > 0);
    assert.ok((await card.locator("summary", { hasText: "Told by it alone" }).count()) === 1);
  }));

  test("an actor narrows the timeline", reading({ at: "?view=actors", open: false }, async (page) => {
    await page.tab.goto(page.address("?view=actors"));
    await page.plain().locator("[data-actor]").first().click();
    await page.entries().first().waitFor();
    assert.ok(page.query().get("actor"));
  }));

  test("dates are written as the reader wants", reading({ at: "?dates=syriac,arab" }, async (page) => {
    const heads = await page.tab.locator(".day-large").allInnerTexts();
    assert.ok(heads.some((it) => it.includes("كانون الثاني")), `months of the Levant: ${heads}`);
    assert.ok(heads.some((it) => /[٠-٩]/.test(it)), `Arabic digits: ${heads}`);
    assert.ok(!heads.some((it) => /[0-9]/.test(it)), `no other digits: ${heads}`);
  }));

  test("on paper stand the entries, their words and the sources", reading({}, async (page) => {
    await page.tab.evaluate(() => dispatchEvent(new Event("beforeprint")));
    await page.tab.emulateMedia({ media: "print" });
    const paper = page.tab.locator(".paper");
    assert.ok(await paper.isVisible());
    assert.ok(!(await page.tab.locator("main").isVisible()));
    assert.equal(await paper.locator(".print-entries > li").count(), (await page.ids()).length);
    assert.ok((await paper.locator("q").count()) >= (await page.ids()).length);
    assert.equal(await paper.locator(".print-sources > li").count(), 5);
  }));
});
