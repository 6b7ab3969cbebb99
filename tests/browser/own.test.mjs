// The reader's own articles: pasted or handed in as files, read beside the others, errors told in place.
import { describe, test } from "node:test";
import assert from "node:assert/strict";
import { reading, withBrowser } from "./page.mjs";

const ARTICLE = `القاهرة - 18 مارس 2023
التقى وزير الخارجية المصري سامح شكري، اليوم السبت، نظيره التركي مولود جاويش أوغلو في القاهرة.
وقال شكري إن المحادثات كانت "صريحة وبناءة".
وأعلن الوزيران أن قمة بين رئيسي البلدين ستعقد في أبريل المقبل في أنقرة.
`;

describe("an article of one's own", () => {
  withBrowser();

  test("joins the timeline when pasted", reading({}, async (page) => {
    const before = await page.ids();
    await page.paste(ARTICLE, "2023-03-18");
    await page.tab.waitForFunction((n) => document.querySelectorAll("li[data-entry]").length > n, before.length);
    const fresh = (await page.ids()).filter((id) => !before.includes(id));
    await page.openEntry(fresh[0]);
    assert.match(await page.reader().innerText(), /سامح شكري/);
  }));

  test("joins the timeline when handed in as a file", reading({}, async (page) => {
    const before = (await page.ids()).length;
    await page.giveFile("خبر.txt", Buffer.from(ARTICLE));
    await page.tab.waitForFunction((n) => document.querySelectorAll("li[data-entry]").length > n, before);
  }));

  test("is asked for when nothing was pasted", reading({}, async (page) => {
    const before = await page.ids();
    await page.paste("   \n ");
    await page.alert().waitFor();
    assert.deepEqual(await page.ids(), before);
  }));

  test("is refused with a reason when it is no text", reading({}, async (page) => {
    const before = await page.ids();
    await page.giveFile("picture.txt", Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0xc3, 0x28]));
    await page.alert().waitFor();
    assert.deepEqual(await page.ids(), before);
  }));

  test("may say nothing that is known, and the page goes on", reading({}, async (page) => {
    const before = await page.ids();
    await page.paste("lorem ipsum 12345 !!!");
    await page.tab.waitForTimeout(500);
    assert.deepEqual((await page.ids()).slice(0, 5), before.slice(0, 5));
    await page.openEntry(before[0]);
  }));
});
