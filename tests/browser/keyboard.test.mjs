// The whole page by keyboard alone: every stop of Tab, as the accessibility tree tells it, and what is done there.
import { describe, test } from "node:test";
import assert from "node:assert/strict";
import { reading, withBrowser } from "./page.mjs";

/** What each language calls the stops that a reader must come by, in their order. */
const STOPS = {
  en: [
    ["link", /^Skip/], ["link", "Timeline"], ["link", "By party"], ["button", "العربية"], ["searchbox", /^Search/],
    ["button", "Filter"], ["button", "Track"], ["button", "Party"], ["button", /\d{4}$|passages|entries/],
    ["DisclosureTriangle", /^What the marks mean/], ["button", "Zoom in"], ["button", /^Order/], ["button", "Print"],
    ["link", /./], ["textbox", "Text of the article"], ["button", "Read it"],
  ],
  ar: [
    ["link", /^إلى القائمة/], ["link", "الخط الزمني"], ["link", "الأطراف"], ["button", "English"], ["searchbox", /^ابحث/],
    ["button", "تصفية"], ["button", "المسار"], ["button", "الطرف"], ["button", /./],
    ["DisclosureTriangle", /^مفتاح الرموز/], ["button", "كبّر"], ["button", /^الترتيب/], ["button", "اطبع"],
    ["link", /./], ["textbox", "نص المقال"], ["button", "اقرأه"],
  ],
};

describe("by keyboard alone", () => {
  withBrowser();

  for (const language of ["ar", "en"]) {
    test(`every stop has a role, a name and a sign that it has the focus: ${language}`, reading({ at: `?lang=${language}` }, async (page, t) => {
      const stops = await page.walk();
      tell(t, stops);
      complete(stops);
      let from = 0;
      for (const [role, name] of STOPS[language]) {
        const is = (it) => it.role === role && (name instanceof RegExp ? name.test(it.name) : it.name === name);
        const at = stops.findIndex((it, at) => at >= from && is(it));
        assert.ok(at >= 0, `${role} ${name} comes after stop ${from}`);
        from = at + 1;
      }
      assert.equal(stops.filter((it) => it.within === "plot").length, 1, "the chart is one stop");
      assert.equal(stops.filter((it) => it.within === "entries").length, (await page.ids()).length);
    }));
  }

  for (const view of ["story", "positions", "sources", "actors"]) {
    test(`${view}: the same`, reading({ open: false }, async (page, t) => {
      await page.tab.goto(page.address(`?view=${view}&lang=en`));
      await page.plain().locator("[data-entry]").first().waitFor({ state: "attached" });
      const stops = await page.walk();
      tell(t, stops);
      complete(stops);
    }));
  }

  test("an entry is opened, read, questioned and closed", reading({ at: "?lang=en" }, async (page, t) => {
    await page.showFilters();
    await page.entry(await page.mostTold()).focus();
    await page.tab.keyboard.press("Enter");
    await page.passage().first().waitFor();
    assert.match(await page.tab.evaluate(() => document.activeElement.id), /reader-title/, "the reader has the focus");
    const stops = await page.walk({ from: "here" });
    tell(t, stops);
    complete(stops);
    for (const name of [/^Why\? When/, /^Why\? Who/, /^Why\? Status/, /^The whole article/]) {
      assert.ok(stops.some((it) => name.test(it.name)), `${name}: ${stops.map((it) => it.name).join(" | ")}`);
    }
    await page.reader().getByRole("heading", { level: 2 }).focus();
    await page.closeEntry();
    assert.match(await page.tab.evaluate(() => document.activeElement.id), /^entry-/, "back where one came from");
  }));

  test("marks of the chart are walked by arrows, and told with kind, title and date", reading({ at: "?lang=en" }, async (page, t) => {
    const mark = page.tab.locator(".plot .item[tabindex='0']");
    await mark.focus();
    const told = [];
    for (const key of ["ArrowRight", "ArrowRight", "ArrowDown", "End", "Home", "ArrowUp"]) {
      await page.tab.keyboard.press(key);
      told.push({ key, ...(await page.stop()) });
    }
    told.forEach((it) => t.diagnostic(`${it.key}: ${it.role} "${it.name}"`));
    assert.ok(new Set(told.map((it) => it.name)).size >= 3, "they lead from mark to mark");
    assert.ok(told.every((it) => it.role === "button" && /\d{4}/.test(it.name)), "with its date");
    await page.tab.keyboard.press("Enter");
    await page.tab.locator(".reader mark, .stack").first().waitFor();
  }));

  test("what changes is said: how many entries answer", reading({ at: "?lang=en" }, async (page) => {
    await page.searchField().focus();
    await page.tab.keyboard.type("الناتو");
    await page.until((ids) => ids.length > 0 && ids.length < 40);
    const n = (await page.ids()).length;
    assert.equal(await page.tab.getByRole("status").innerText(), n === 1 ? "1 entry" : `${n} entries`);
  }));
});

function tell(t, stops) {
  stops.forEach((it, at) => t.diagnostic(`${at + 1}. ${it.role} "${it.name}"${it.state ? ` (${it.state})` : ""}`));
}

/** A stop that a reader can make nothing of. */
function complete(stops) {
  assert.ok(stops.length > 5, "there is something to walk");
  const wrong = stops.filter((it) => !it.name || ["generic", "none", ""].includes(it.role) || !it.seen || it.covered);
  assert.deepEqual(wrong, []);
}
