// The page with a crowd of entries, and the same entries in vis-timeline and TimelineJS3: how long until they are
// drawn, how many nodes that takes, and how long a frame takes while one pans and zooms. Run by `cargo xtask bench`.
import { chromium } from "playwright-core";

const ADDRESS = process.env.TASALSUL_ADDRESS;
const STYLES = [
  "layers", "tokens", "base", "shell", "header", "tools", "mark", "chart", "overview", "strip", "list", "entry", "reader",
  "passage", "sources", "views", "print",
];
/** How long one is waited for before it counts as "too long". */
const PATIENCE = 120_000;
/** Frames of each movement. */
const FRAMES = 90;
/** How often a first drawing that takes no time is taken, each in a page of its own: the median counts. */
const TIMES = 5;
/** Beyond this TimelineJS3, which draws every entry as a slide, is not even tried. */
const MOST_SLIDES = 1_000;

const browser = await chromium.launch({
  executablePath: process.env.TASALSUL_BROWSER || undefined,
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
});

/** A page with the crowd's module loaded and `entries` made, ready to be shown by whichever timeline. */
async function ready(entries, styles) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  page.setDefaultTimeout(PATIENCE);
  await page.goto(ADDRESS);
  for (const url of styles) await page.addStyleTag({ url });
  await page.evaluate(async (entries) => {
    const [crowd, boot] = await Promise.all([import("./crowd.js"), import("./style/boot.mjs")]);
    boot.default();
    await crowd.default();
    crowd.make(entries);
    globalThis.crowd = crowd;
    /** Resolves when what was changed just now has been painted. */
    globalThis.painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    /** Times `frames` frames, with `move` called in each. */
    globalThis.frames = async (frames, move) => {
      const took = [];
      let before = await new Promise(requestAnimationFrame);
      for (let at = 0; at < frames; at++) {
        move(at);
        const now = await new Promise(requestAnimationFrame);
        took.push(now - before);
        before = now;
      }
      took.sort((a, b) => a - b);
      return { median: took[took.length >> 1], worst: took.at(-1) };
    };
  }, entries);
  return page;
}

/** What `first` draws, and then `pan` and `zoom`, functions of the number of the frame. */
async function measure(name, entries, styles, steps) {
  const page = await ready(entries, styles);
  const row = { name, entries };
  try {
    row.first = await within(page.evaluate(steps.first));
    if (row.first < 1_000) row.first = await median(row.first, entries, styles, steps);
    row.nodes = await page.evaluate(() => document.querySelectorAll("*").length);
    row.pan = await within(page.evaluate(steps.pan, FRAMES));
    row.zoom = await within(page.evaluate(steps.zoom, FRAMES));
  } catch (error) {
    row.why = error.message.split("\n")[0];
  }
  await Promise.race([page.close(), new Promise((done) => setTimeout(done, 5_000))]);
  return row;
}

/** The median of one first drawing that is known and of others. */
async function median(known, entries, styles, steps) {
  const took = [known];
  while (took.length < TIMES) {
    const page = await ready(entries, styles);
    took.push(await within(page.evaluate(steps.first)));
    await page.close();
  }
  took.sort((a, b) => a - b);
  return took[TIMES >> 1];
}

function within(promise) {
  let timer;
  const late = new Promise((_, fail) => (timer = setTimeout(() => fail(new Error("too long")), PATIENCE)));
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

const OURS = {
  first: async () => {
    // As on the page itself: it stands while its thread reads the bundled articles, and then data comes. Other
    // timelines, too, are loaded before their data.
    crowd.stage();
    await new Promise((done) => {
      readingThread.onmessage = done;
      readingThread.postMessage({ glue: new URL("crowd.js", location).href, module: crowd.module(), ask: crowd.ask() });
    });
    const begun = performance.now();
    crowd.show();
    await painted();
    return performance.now() - begun;
  },
  pan: async (count) => {
    const frame = document.querySelector(".chart-frame");
    for (let at = 0; at < 4; at++) document.querySelectorAll(".zoom button")[1].click();
    await painted();
    return frames(count, () => (frame.scrollLeft -= 12));
  },
  zoom: async (count) => {
    const frame = document.querySelector(".chart-frame");
    const wheel = (deltaY) => new WheelEvent("wheel", { deltaY, ctrlKey: true, bubbles: true, cancelable: true, clientX: 700 });
    return frames(count, (at) => frame.dispatchEvent(wheel(at % 30 < 15 ? -60 : 60)));
  },
};

const VIS = {
  first: async () => {
    const day = (text) => new Date(text);
    const rows = crowd.lines().trimEnd().split("\n").map((line) => line.split("\t"));
    await new Promise((done) => {
      const script = Object.assign(document.createElement("script"), { src: "vis-timeline-graph2d.min.js", onload: done });
      document.head.append(script);
    });
    const box = document.body.appendChild(document.createElement("div"));
    const begun = performance.now();
    const items = rows.map(([id, start, end, , content]) => {
      return start === end ? { id, content, start: day(start) } : { id, content, start: day(start), end: day(end) };
    });
    globalThis.timeline = new vis.Timeline(box, new vis.DataSet(items), { rtl: true, height: "420px" });
    await new Promise((done) => timeline.on("changed", done));
    await painted();
    return performance.now() - begun;
  },
  pan: (count) => {
    const span = timeline.getWindow();
    const step = (span.end - span.start) / 100;
    return frames(count, (at) => timeline.setWindow(+span.start + at * step, +span.end + at * step, { animation: false }));
  },
  zoom: (count) => {
    const move = { animation: false };
    return frames(count, (at) => (at % 30 < 15 ? timeline.zoomIn(0.1, move) : timeline.zoomOut(0.1, move)));
  },
};

const SLIDES = {
  first: async () => {
    const date = (text) => Object.fromEntries(text.split("-").map((it, at) => [["year", "month", "day"][at], Number(it)]));
    const rows = crowd.lines().trimEnd().split("\n").map((line) => line.split("\t"));
    await new Promise((done) => {
      const script = Object.assign(document.createElement("script"), { src: "timeline.js", onload: done });
      document.head.append(script);
    });
    const box = Object.assign(document.createElement("div"), { id: "slides", style: "height: 600px" });
    document.body.append(box);
    const begun = performance.now();
    const events = rows.map(([unique_id, start, end, , headline]) => {
      return { unique_id, start_date: date(start), end_date: date(end), text: { headline } };
    });
    const options = { script_path: location.href, language: { lang: "en" } };
    globalThis.timeline = new TL.Timeline("slides", { events }, options);
    await new Promise((done) => timeline.on("loaded", done));
    await painted();
    return performance.now() - begun;
  },
  pan: (count) => frames(count, (at) => at % 15 === 0 && timeline.goToNext()),
  zoom: (count) => frames(count, (at) => (at % 30 === 0 ? timeline.zoomIn() : at % 30 === 15 && timeline.zoomOut())),
};

const show = (row) => {
  const ms = (it) => (it === undefined ? "–" : `${it.toFixed(1)} ms`);
  const cells = [
    row.entries, row.name, ms(row.first), row.nodes ?? "–",
    `${ms(row.pan?.median)} / ${ms(row.pan?.worst)}`, `${ms(row.zoom?.median)} / ${ms(row.zoom?.worst)}`, row.why ?? "",
  ];
  console.log(`| ${cells.join(" | ")} |`);
};

/** How long the tables of words take to be ready: what the first reading of a line takes beyond the second. */
async function lexicon() {
  const took = [];
  for (let at = 0; at < 5; at++) {
    const page = await ready(1, []);
    took.push(
      await page.evaluate(() => {
        const line = "التقى وزير الخارجية نظيره في العاصمة يوم الاثنين 10 يناير 2022.";
        const time = () => {
          const begun = performance.now();
          crowd.read(line);
          return performance.now() - begun;
        };
        return time() - time();
      }),
    );
    await page.close();
  }
  return took.sort((a, b) => a - b)[took.length >> 1];
}

console.log(`The lexicon is ready after ${(await lexicon()).toFixed(0)} ms (median of 5).\n`);
console.log("| entries | timeline | first drawn | nodes | pan: median / worst frame | zoom: median / worst frame | |");
console.log("| ---: | --- | ---: | ---: | ---: | ---: | --- |");
for (const entries of process.argv.slice(2).map(Number)) {
  const own = STYLES.map((name) => `style/${name}.css`);
  show(await measure("tasalsul", entries, own, OURS));
  show(await measure("vis-timeline", entries, ["vis-timeline-graph2d.min.css"], VIS));
  if (entries <= MOST_SLIDES) show(await measure("TimelineJS3", entries, ["timeline.css"], SLIDES));
}
await browser.close();
