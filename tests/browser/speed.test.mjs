// How long a reader waits. Printed, not judged: the machine decides too much of it.
import { describe, test } from "node:test";
import assert from "node:assert/strict";
import { reading, withBrowser } from "./page.mjs";

describe("waiting", () => {
  withBrowser();

  test("from navigation to the first entry", reading({}, async (page, t) => {
    const times = [];
    for (let i = 0; i < 5; i++) {
      await page.reload();
      times.push(await page.tab.evaluate(() => ({
        first: globalThis.firstEntry,
        read: performance.getEntriesByName("tasalsul:read").at(-1)?.duration,
      })));
    }
    times.sort((a, b) => a.first - b.first);
    const { first, read } = times[2];
    assert.ok(first > 0);
    t.diagnostic(`first entry after ${first.toFixed(0)} ms (median of 5, warm cache)`);
    t.diagnostic(read === undefined ? "the reading is not measured" : `of that, the reading: ${read.toFixed(0)} ms`);
  }));
});
