// What is left when WebAssembly or script is missing: never an empty page.
import { describe, test } from "node:test";
import assert from "node:assert/strict";
import { ADDRESS, reading, withBrowser } from "./page.mjs";

async function offersArticles(page) {
  const link = page.tab.locator("a[href*='articles/']:visible");
  await link.first().waitFor();
  assert.equal(await link.count(), 5);
  const target = new URL(await link.first().getAttribute("href"), ADDRESS);
  assert.equal((await page.tab.request.get(target.href)).status(), 200);
}

describe("without", () => {
  withBrowser();

  test("WebAssembly, the page says so and offers the articles", reading({
    open: false,
    expectErrors: true,
    before: (tab) => tab.route(/\.wasm$/, (route) => route.abort()),
  }, async (page) => {
    await page.tab.goto(ADDRESS);
    await page.heading().waitFor();
    await offersArticles(page);
    assert.match(await page.tab.locator("body").innerText(), /WebAssembly/);
  }));

  test("script, the page shows what it is and offers the articles", reading({ open: false, javaScriptEnabled: false }, async (page) => {
    await page.tab.goto(ADDRESS);
    assert.match(await page.heading().innerText(), /تسلسل/);
    await offersArticles(page);
  }));

  // Where reading has no thread of its own, and where the thread dies at its first task, the page reads by itself.
  const threads = {
    "threads": () => { delete globalThis.Worker; },
    "luck with its thread": () => {
      globalThis.Worker = class extends Worker {
        postMessage() { setTimeout(() => this.dispatchEvent(new ErrorEvent("error"))); }
      };
    },
  };
  for (const [what, spoil] of Object.entries(threads)) {
    test(`${what}, the page still reads`, reading({ before: (tab) => tab.addInitScript(spoil), expectErrors: true }, async (page) => {
      const before = (await page.ids()).length;
      assert.ok(before > 0);
      await page.paste("عمان - 4 مايو 2021\nالتقى وزير الخارجية المصري سامح شكري نظيره الأردني أيمن الصفدي في عمان.", "2021-05-04");
      await page.until((ids) => ids.length > before);
    }));
  }

  test("patience, the heading is there before WebAssembly", reading({
    open: false,
    before: (tab) => tab.route(/\.wasm$/, async (route) => {
      await new Promise((later) => setTimeout(later, 1500));
      await route.continue();
    }),
  }, async (page) => {
    await page.tab.goto(ADDRESS, { waitUntil: "commit" });
    await page.heading().waitFor();
    assert.ok(await page.tab.locator("progress, [role=progressbar]").first().isVisible());
    assert.equal(await page.entries().count(), 0);
    await page.entries().first().waitFor();
    assert.equal(await page.tab.locator("progress:visible, [role=progressbar]:visible").count(), 0);
  }));
});
