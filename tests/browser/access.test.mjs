// What axe-core can find wrong for readers who see, hear or move differently.
import { describe, test } from "node:test";
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { reading, withBrowser } from "./page.mjs";

const { source } = createRequire(import.meta.url)("axe-core");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

describe("nothing stands in a reader's way", () => {
  withBrowser();

  for (const colorScheme of ["light", "dark"]) {
    for (const language of ["ar", "en"]) {
      // The policy is set aside only here: the checker comes in as text.
      test(`${language}, ${colorScheme}`, reading({ at: `?lang=${language}`, colorScheme, bypassCSP: true }, async (page, t) => {
        await page.showFilters();
        await page.openEntry((await page.ids())[0]);
        await nothingSerious(page, t);
      }));
    }
  }

  for (const [width, colorScheme, language] of [[320, "light", "en"], [768, "dark", "ar"], [1440, "light", "ar"], [1440, "dark", "en"]]) {
    const options = { viewport: { width, height: 900 }, colorScheme, bypassCSP: true, at: `?lang=${language}&lanes=actors&from=2022-01-09&q=روسيا` };
    test(`lanes by party, a period, a search, kept filters, reasons: ${width} px, ${language}, ${colorScheme}`, reading(options, async (page, t) => {
      await page.showFilters();
      await page.keepFilter("Lavrov لافروف " + "س".repeat(40));
      assert.equal((await page.keptFilters()).length, 1);
      await page.openEntry((await page.ids())[0]);
      await page.reader().evaluate((it) => it.querySelectorAll("details").forEach((fold) => (fold.open = true)));
      assert.ok((await page.overflow()) <= 0, "nothing wider than the window");
      await nothingSerious(page, t);
    }));
  }

  for (const view of ["story", "positions", "sources", "actors"]) {
    for (const [width, colorScheme, language] of [[320, "dark", "ar"], [768, "light", "en"], [1440, "light", "ar"], [1440, "dark", "en"]]) {
      const options = { viewport: { width, height: 900 }, colorScheme, bypassCSP: true, open: false };
      test(`${view}, ${width} px, ${language}, ${colorScheme}`, reading(options, async (page, t) => {
        await page.tab.goto(page.address(`?view=${view}&lang=${language}`));
        await page.plain().locator("[data-entry]").first().waitFor({ state: "attached" });
        await page.plain().evaluate((it) => it.querySelectorAll("details").forEach((fold) => (fold.open = true)));
        assert.equal(await page.overflow(), 0, "nothing wider than the window");
        await nothingSerious(page, t);
      }));
    }
  }
});

async function nothingSerious(page, t) {
  await page.tab.evaluate(source);
  const { violations } = await page.tab.evaluate((values) => axe.run({ runOnly: { type: "tag", values } }), RULES);
  const told = violations.map((v) => `${v.impact}: ${v.id}: ${v.help}: ${v.nodes.slice(0, 3).map((n) => n.target.join(" ")).join(" | ")}`);
  told.forEach((line) => t.diagnostic(line));
  assert.deepEqual(told.filter((line) => /^(moderate|serious|critical)/.test(line)), []);
}
