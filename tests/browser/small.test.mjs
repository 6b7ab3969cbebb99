// Small windows, dark rooms, and hands that stay on the keyboard.
import { describe, test } from "node:test";
import assert from "node:assert/strict";
import { reading, withBrowser } from "./page.mjs";

describe("the page", () => {
  withBrowser();

  for (const [width, query] of [[390, ""], [390, "?lang=en"], [320, ""], [320, "?lang=en"]]) {
    test(`fits ${width} pixels ${query}`, reading({ at: query, viewport: { width, height: 700 } }, async (page) => {
      assert.ok((await page.overflow()) <= 0, `${await page.overflow()} pixels too wide`);
      await page.openEntry((await page.ids())[0]);
      assert.ok(await page.passage().first().isVisible());
      assert.ok((await page.overflow()) <= 0, `${await page.overflow()} pixels too wide with an entry open`);
    }));
  }

  test("is reached by keyboard alone", reading({}, async (page) => {
    const { keyboard } = page.tab;
    const focused = () => page.tab.evaluate(() => document.activeElement.id);
    for (let i = 0; i < 120 && !(await focused()).startsWith("entry-"); i++) await keyboard.press("Tab");
    const id = (await focused()).replace(/^entry-/, "");
    assert.ok((await page.ids()).includes(id), "an entry takes the focus");
    const outlined = await page.tab.evaluate(() => {
      const style = getComputedStyle(document.activeElement);
      return style.outlineStyle !== "none" || style.boxShadow !== "none";
    });
    assert.ok(outlined, "the focus can be seen");
    await keyboard.press("Enter");
    await page.passage().first().waitFor();
    assert.equal(await page.openId(), id);
    await page.closeEntry();
    assert.equal(await focused(), `entry-${id}`, "closing gives the focus back");
  }));

  test("is dark where the system is", reading({ colorScheme: "dark" }, async (page) => {
    assert.ok((await page.lightness()) < 80);
  }));

  test("is light where the system is, and dark when asked", reading({ colorScheme: "light" }, async (page) => {
    assert.ok((await page.lightness()) > 180);
    for (let i = 0; i < 3 && (await page.lightness()) > 80; i++) await page.themeToggle().click();
    assert.ok((await page.lightness()) < 80);
  }));

  test("goes without movement, and with forced colours", reading({ forcedColors: "active" }, async (page) => {
    await page.openEntry((await page.ids())[0]);
  }));
});
