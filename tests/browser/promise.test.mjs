// What the page promises about itself. Every other test checks this too, at its end (see page.mjs).
import { describe, test } from "node:test";
import assert from "node:assert/strict";
import { ADDRESS, reading, withBrowser } from "./page.mjs";

describe("the page", () => {
  withBrowser();

  test("asks nobody but its own host, and nothing at all once it is read", reading({}, async (page) => {
    assert.ok(page.requests.length > 2, "the watch is on");
    await page.tab.waitForLoadState("networkidle");
    const loaded = page.requests.length;
    await page.openEntry((await page.ids())[0]);
    await page.closeEntry();
    await page.speak("en");
    await page.showFilters();
    const later = page.requests.slice(loaded).filter((url) => !/\.woff2$/.test(url));
    assert.deepEqual(later, [], "only a font that the other language needs may still come");
  }));

  test("could not send anything elsewhere if it tried", reading({ expectErrors: true }, async (page) => {
    const sent = await page.tab.evaluate(() =>
      fetch("http://127.0.0.1:9/elsewhere").then(() => "sent", () => "refused"),
    );
    assert.equal(sent, "refused");
    const violations = await page.tab.evaluate(() => globalThis.violations.splice(0));
    assert.match(violations.join(), /connect-src/);
    page.requests = page.requests.filter((url) => !url.includes("elsewhere"));
  }));

  test("reads on a thread of its own, which could not send anything either", reading({ expectErrors: true }, async (page) => {
    const [thread, ...others] = page.tab.workers();
    assert.ok(thread, "there is one");
    assert.deepEqual(others, []);
    const held = await thread.evaluate(() => new Promise((done) => {
      addEventListener("securitypolicyviolation", (event) => done(event.violatedDirective));
      fetch("http://127.0.0.1:9/elsewhere").catch(() => setTimeout(() => done("nothing holds it"), 500));
    }));
    assert.equal(held, "connect-src");
    page.requests = page.requests.filter((url) => !url.includes("elsewhere"));
  }));

  test("lives under a path of any depth", reading({}, async (page) => {
    assert.notEqual(new URL(ADDRESS).pathname, "/");
    assert.deepEqual(page.strayRequests(), []);
  }));

  test("offers its articles as they are", reading({}, async (page) => {
    const response = await page.tab.request.get(`${ADDRESS}articles/000_91fd99fa296e96f0.txt`);
    assert.equal(response.status(), 200);
    assert.match(await response.text(), /اتفقت الولايات المتحدة وروسيا/);
  }));
});
