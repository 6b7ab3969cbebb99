// Runs before the WebAssembly has come: shows how far it is, and says so when it cannot start.
export default function boot() {
  const query = new URLSearchParams(location.search);
  if (query.get("lang") === "en") {
    document.documentElement.lang = "en";
    document.documentElement.dir = "ltr";
  }
  const theme = query.get("theme");
  if (theme === "dark" || theme === "light") document.documentElement.dataset.theme = theme;
  globalThis.readingThread = begin(thread);
  const bar = document.getElementById("boot-progress");
  // The browser's first date takes long, whoever asks: it has time for it while the reader is on its way.
  setTimeout(() => new Intl.DateTimeFormat(["ar", "en"], { month: "long" }).format());
  return {
    onProgress: ({ current, total }) => {
      if (bar && total) bar.value = Math.min(100, (100 * current) / total);
    },
    // What comes now, reading the articles, has no measure.
    onSuccess: () => bar?.removeAttribute("value"),
    onFailure: (error) => {
      bar?.remove();
      document.getElementById("boot-failed")?.removeAttribute("hidden");
      console.error(error);
    },
  };
}

// The thread where texts are read. It is made of a function, not of a file: so it is under the page's own policy, and
// nothing can be sent from it either. What it asks for is the script that the page has loaded already.
function thread() {
  let reader;
  onmessage = async ({ data: { glue, module, ask } }) => {
    try {
      reader ??= import(glue).then(async (it) => (await it.default({ module_or_path: module }), it));
      const told = (await reader).answer(ask);
      postMessage(told, [told.buffer]);
    } catch (error) {
      console.error(error);
      postMessage(null);
    }
  };
}

function begin(work) {
  try {
    const script = new Blob([`(${work})()`], { type: "text/javascript" });
    return new Worker(URL.createObjectURL(script), { type: "module" });
  } catch (error) {
    // The page reads by itself then.
    console.warn(error);
  }
}
