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

  test("leaves aside what an address invents", reading({ at: "?type=NOTHING&lang=xx&entry=none&order=upwards" }, async (page) => {
    assert.ok((await page.ids()).length > 0);
    assert.equal(await page.openId(), null);
  }));
});
