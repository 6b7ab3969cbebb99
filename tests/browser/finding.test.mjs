// Narrowing the list, and coming back to what one saw.
import { describe, test } from "node:test";
import assert from "node:assert/strict";
import { reading, withBrowser } from "./page.mjs";

describe("filters", () => {
  withBrowser();

  for (const kind of ["actor", "type", "source", "status"]) {
    test(`by ${kind} narrow the list and survive a reload`, reading({}, async (page) => {
      const all = await page.ids();
      await page.showFilters();
      const values = await page.values(kind);
      assert.ok(values.length >= 2, `there is a choice by ${kind}`);
      // The last choice is the rarest, or at any rate not everything.
      await page.choose(kind, values.at(-1));
      await page.tab.waitForFunction((n) => document.querySelectorAll("li[data-entry]").length < n, all.length);
      const some = await page.ids();
      assert.ok(some.length > 0 && some.every((id) => all.includes(id)));
      assert.ok([...page.query().values()].join(" ").includes(values.at(-1)), "the choice is in the address");
      await page.reload();
      assert.deepEqual(await page.ids(), some);
      assert.deepEqual(await page.chosen(kind), [values.at(-1)]);
    }));
  }

  test("are undone by the way back", reading({}, async (page) => {
    const all = await page.ids();
    const values = await page.values("source");
    await page.choose("source", values.at(-1));
    await page.tab.waitForFunction((n) => document.querySelectorAll("li[data-entry]").length < n, all.length);
    await page.back();
    await page.tab.waitForFunction((n) => document.querySelectorAll("li[data-entry]").length === n, all.length);
    assert.deepEqual(await page.ids(), all);
    assert.deepEqual(await page.chosen("source"), []);
  }));

  test("that an address invents are left aside", reading({ at: "?source=nobody&type=NOTHING&lang=xx&entry=none" }, async (page) => {
    assert.ok((await page.ids()).length > 0);
  }));
});
