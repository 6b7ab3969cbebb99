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
    const fresh = (await page.until((ids) => ids.length > before.length)).filter((id) => !before.includes(id));
    await page.openEntry(fresh[0]);
    assert.match(await page.reader().innerText(), /شكري/);
  }));

  test("joins the timeline when handed in as a file", reading({}, async (page) => {
    const before = (await page.ids()).length;
    await page.giveFile("خبر.txt", Buffer.from(ARTICLE));
    await page.until((ids) => ids.length > before);
  }));

  test("does not stop the page while it is read, however long it is", reading({}, async (page) => {
    const before = await page.ids();
    await page.giveFile("طويل.txt", Buffer.from(ARTICLE.repeat(100)));
    await page.busy().waitFor();
    await page.speak("en");
    assert.ok(await page.busy().isVisible(), "it is still being read");
    await page.busy().waitFor({ state: "detached" });
    assert.notDeepEqual(await page.ids(), before);
  }));

  const refused = {
    "nothing was pasted": (page) => page.paste("   \n "),
    "it holds no Arabic": (page) => page.paste("lorem ipsum 12345 !!!"),
    "it is no text": (page) => page.giveFile("picture.txt", Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0x4a, 0xc3, 0x28])),
  };
  for (const [why, give] of Object.entries(refused)) {
    test(`is refused, with the reason, when ${why}`, reading({}, async (page) => {
      const before = await page.ids();
      await give(page);
      assert.match(await page.alert().innerText(), /[\u0621-\u064a]{2}/);
      assert.deepEqual(await page.ids(), before);
    }));
  }

  const NAMES = `en\tar\tsurname\tof\toffices
Selim Nejdaoui\tسليم نجداوي\tنجداوي\tJOR\tforeign minister@2019..
`;
  const MEETING = "عمان - 4 مايو 2021\nالتقى سليم نجداوي وزير الخارجية المصري سامح شكري في عمان يوم 4 مايو 2021.";

  test("is read with names of one's own, which can be taken back", reading({ at: "?lang=en" }, async (page) => {
    const before = await page.ids();
    await page.paste(MEETING, "2021-05-04");
    await page.until((ids) => ids.length > before.length);
    await page.giveFile("names.tsv", Buffer.from(NAMES));
    await page.ownNames().waitFor();
    assert.match(await page.ownNames().innerText(), /1 name/);
    const known = page.entries().filter({ hasText: "Selim Nejdaoui" });
    await known.first().waitFor();
    await page.ownNames().getByRole("button").click();
    await known.first().waitFor({ state: "detached" });
    assert.equal(await page.ownNames().count(), 0);
  }));

  for (const [language, line] of [["ar", /السطر 2: .*اللاتينية/], ["en", /line 2: .*Latin/]]) {
    test(`names that cannot be read are told by their line: ${language}`, reading({ at: `?lang=${language}` }, async (page) => {
      await page.giveFile("names.tsv", Buffer.from("ar\ten\nسليم نجداوي\t\n"));
      assert.match(await page.alert().innerText(), line);
      assert.equal(await page.ownNames().count(), 0);
    }));
  }

  test("may say nothing that is known, and the page goes on", reading({}, async (page) => {
    const before = await page.ids();
    await page.paste("سلام سلام سلام");
    await page.tab.waitForTimeout(500);
    assert.deepEqual(await page.ids(), before);
    await page.openEntry(before[0]);
  }));
});
