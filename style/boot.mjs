// Runs before the WebAssembly has come: shows how far it is, and says so when it cannot start.
export default function boot() {
  const query = new URLSearchParams(location.search);
  if (query.get("lang") === "en") {
    document.documentElement.lang = "en";
    document.documentElement.dir = "ltr";
  }
  const theme = query.get("theme");
  if (theme === "dark" || theme === "light") document.documentElement.dataset.theme = theme;
  const bar = document.getElementById("boot-progress");
  // The browser's first date takes long, whoever asks: it has time for it while the reader is on its way.
  setTimeout(() => new Intl.DateTimeFormat(["ar", "en"], { month: "long" }).format());
  return {
    onProgress: ({ current, total }) => {
      if (bar && total) bar.value = Math.min(100, (100 * current) / total);
    },
    onFailure: (error) => {
      bar?.remove();
      document.getElementById("boot-failed")?.removeAttribute("hidden");
      console.error(error);
    },
  };
}
