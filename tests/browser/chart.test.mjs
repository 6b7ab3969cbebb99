// The chart: lanes by track and by party, the period that is drawn over the overview, and what stands joined.
import { describe, test } from "node:test";
import assert from "node:assert/strict";
import { reading, withBrowser } from "./page.mjs";

describe("the chart", () => {
  withBrowser();

  for (const language of ["ar", "en"]) {
    test(`has lanes by track or by party, kept in the address: ${language}`, reading({ at: `?lang=${language}` }, async (page) => {
      const tracks = await page.lanes();
      await page.lanesBy("actors");
      assert.equal(page.query().get("lanes"), "actors");
      const parties = await page.lanes();
      assert.notDeepEqual(parties, tracks);
      assert.ok(parties.length <= 7 && parties.every((it) => it.count > 0), "no empty lane, and no crowd");
      const named = parties.slice(0, 3).map((it) => it.count);
      assert.deepEqual(named, [...named].sort((a, b) => b - a), "the most told first");
      const shared = await page.tab.locator(".lane [data-entries]").evaluateAll((all) => all.map((it) => it.dataset.entries));
      assert.ok(new Set(shared).size < shared.length, "what two take part in stands in both lanes");
      await page.reload();
      assert.deepEqual(await page.lanes(), parties);
      await page.lanesBy("track");
      assert.equal(page.query().get("lanes"), null);
      assert.deepEqual(await page.lanes(), tracks);
    }));

    test(`chooses a period that is drawn over the overview: ${language}`, reading({ at: `?lang=${language}` }, async (page) => {
      const all = await page.ids();
      await page.drawPeriod(0.5, 0.75);
      const some = await page.until((ids) => ids.length < all.length);
      assert.ok(some.length > 0);
      const [from, to] = [page.query().get("from"), page.query().get("to")];
      assert.ok(from < to, `${from} to ${to}`);
      await page.reload();
      assert.deepEqual(await page.ids(), some);
      await page.clearPeriod();
      assert.deepEqual(await page.until((ids) => ids.length === all.length), all);
      assert.equal(page.query().get("from"), null);
    }));
  }

  test("chooses the same by two dates, without a mouse", reading({}, async (page) => {
    const all = await page.ids();
    await page.showFilters();
    await page.period(0).fill("2022-01-10");
    await page.period(1).fill("2022-01-10");
    const some = await page.until((ids) => ids.length < all.length);
    assert.ok(some.length > 0);
    assert.equal(page.query().get("from"), "2022-01-10");
  }));

  test("a press on the overview is one day", reading({}, async (page) => {
    const all = await page.ids();
    await page.pressDay(1);
    await page.until((ids) => ids.length < all.length);
    assert.equal(page.query().get("from"), "2022-01-09");
    assert.equal(page.query().get("to"), "2022-01-09");
  }));

  test("says of which day it is true, and of the reader's own when that is in sight", reading({}, async (page) => {
    const lines = page.tab.locator(".now");
    assert.equal(await lines.count(), 1, "the articles are years old");
    assert.match(await lines.innerText(), /^حتى \d+ /);
    assert.match(await page.counts().last().innerText(), /حتى .*2022/);
  }));

  test("shows the reader's own day", reading({ before: (tab) => tab.clock.setFixedTime(new Date("2022-01-12T12:00:00")) }, async (page) => {
    assert.equal(await page.tab.locator(".now.is-today").count(), 1);
  }));

  test("joins a statement to the meeting it speaks of, while one of them has the focus", reading({}, async (page) => {
    const joined = () => page.tab.locator(".joins path").getAttribute("d");
    const marks = page.tab.locator(".item[data-entries]");
    for (let at = 0; at < (await marks.count()); at++) {
      await marks.nth(at).focus();
      await page.tab.waitForTimeout(50);
      if (/^M\d+ \d+C/.test((await joined()) ?? "")) break;
    }
    assert.match(await joined(), /^M\d+ \d+C/);
    assert.ok((await page.tab.locator(".item.is-related").count()) > 0, "the other end stands out");
  }));

  test("draws the day that only some of the sources give, apart from the other", reading({ at: "?lang=en" }, async (page) => {
    const rival = page.tab.locator(".item.is-rival").first();
    assert.match(await rival.getAttribute("aria-label"), /^≠ .*sources differ: .*2022/);
    await rival.click();
    await page.passage().first().waitFor();
    assert.match(await page.reader().innerText(), /Where the sources differ/);
    assert.match(await page.tab.locator(".joins path").getAttribute("d"), /^M\d+ \d+C/);
  }));

  test("tells how long a time is that it draws narrower", reading({ at: "?lang=en" }, async (page) => {
    const gaps = await page.tab.locator(".plot .narrowed").allInnerTexts();
    assert.ok(gaps.length > 0 && gaps.every((it) => /^\d+ days$/.test(it)), gaps.join());
  }));

  test("opens what it counts as a list, and grows by keys", reading({}, async (page) => {
    const counted = page.tab.locator(".item:has(.stack-count)").first();
    const n = Number(await counted.locator(".stack-count").innerText());
    await counted.click();
    assert.equal(await page.tab.locator(".stack li").count(), n);
    const width = () => page.tab.locator(".plot").evaluate((it) => it.clientWidth);
    const before = await width();
    await counted.press("+");
    assert.ok((await width()) > before);
    await counted.press("-");
    assert.equal(await width(), before);
  }));

  test("is dragged, and what was dragged is not pressed", reading({}, async (page) => {
    await page.zoomIn(4);
    const scrolled = () => page.tab.locator(".chart-frame").evaluate((it) => it.scrollLeft);
    const mark = await page.tab.locator(".item").first().boundingBox();
    const before = await scrolled();
    await page.tab.mouse.move(mark.x + 5, mark.y + 5);
    await page.tab.mouse.down();
    await page.tab.mouse.move(mark.x + 125, mark.y + 5, { steps: 6 });
    await page.tab.mouse.up();
    assert.ok(Math.abs((await scrolled()) - before) >= 100, "it went with the hand");
    assert.equal(await page.openId(), null, "the mark under the hand was not meant");
  }));

  test("grows under the wheel with Ctrl and between two fingers, around where they are", reading({}, async (page) => {
    const frame = page.tab.locator(".chart-frame");
    const width = () => page.tab.locator(".plot").evaluate((it) => it.clientWidth);
    const box = await frame.boundingBox();
    let before = await width();
    await page.tab.mouse.move(box.x + box.width / 3, box.y + 40);
    await page.tab.keyboard.down("Control");
    await page.tab.mouse.wheel(0, -200);
    await page.tab.keyboard.up("Control");
    await page.tab.waitForFunction((before) => document.querySelector(".plot").clientWidth > before, before);
    before = await width();
    await frame.evaluate((it, { x, y }) => {
      const finger = (type, pointerId, clientX, isPrimary) => {
        const event = { pointerId, clientX, clientY: y, isPrimary, pointerType: "touch", buttons: 1, bubbles: true };
        it.dispatchEvent(new PointerEvent(type, event));
      };
      finger("pointerdown", 11, x - 40, true);
      finger("pointerdown", 12, x + 40, false);
      for (let step = 1; step <= 6; step++) {
        finger("pointermove", 11, x - 40 - 10 * step, true);
        finger("pointermove", 12, x + 40 + 10 * step, false);
      }
      finger("pointerup", 11, x - 100, true);
      finger("pointerup", 12, x + 100, false);
    }, { x: box.x + box.width / 2, y: box.y + 40 });
    await page.tab.waitForFunction((before) => document.querySelector(".plot").clientWidth > before * 1.5, before);
  }));

  test("keeps the names of its lanes in sight, and lays out anew what it stretched", reading({}, async (page) => {
    const frame = page.tab.locator(".chart-frame");
    const marks = () => page.tab.locator(".item").evaluateAll((all) => all.map((it) => it.dataset.entries).join());
    const before = await marks();
    const box = await frame.boundingBox();
    await page.tab.mouse.move(box.x + box.width / 3, box.y + 40);
    await page.tab.keyboard.down("Control");
    for (let turn = 0; turn < 6; turn++) await page.tab.mouse.wheel(0, -200);
    await page.tab.keyboard.up("Control");
    await page.tab.waitForFunction(
      (before) => [...document.querySelectorAll(".item")].map((it) => it.dataset.entries).join() !== before,
      before,
    );
    assert.ok(Math.abs(await frame.evaluate((it) => it.scrollLeft)) > 100);
    const name = await page.tab.locator(".lane-name").first().boundingBox();
    assert.ok(Math.abs(name.x + name.width - box.x - box.width) < 2, "at the edge of the frame");
  }));

  test("leads with an arrow from a day that was put off to the new one", reading({ at: "?lang=en" }, async (page) => {
    await page.paste("3 مايو 2021\n\nيعقد وزيرا خارجية مصر وتركيا اجتماعا في أنقرة يوم 8 مايو 2021.");
    await page.paste("6 مايو 2021\n\nتأجيل الاجتماع بين مصر وتركيا في أنقرة إلى 15 مايو 2021");
    await page.tab.waitForFunction(() => /l-4/.test(document.querySelector(".joins path")?.getAttribute("d") ?? ""));
    const postponed = page.tab.locator(".entry-link", { hasText: "Postponed" });
    await postponed.first().click();
    await page.passage().first().waitFor();
    assert.match(await page.reader().innerText(), /Put off to/);
  }));
});
