// Runs before anything is painted, so that neither the colours nor the language of the page change under the reader.
// It is a file of its own because the content security policy lets no inline script run.
(() => {
  const root = document.documentElement;
  const languages = ['en', 'es', 'fr', 'it'];
  const wanted = [localStorage.getItem('holdfast-language'), ...navigator.languages];
  const known = wanted.map((tag) => (tag ?? '').slice(0, 2)).find((tag) => languages.includes(tag));
  root.lang = known ?? 'en';
  const chosen = localStorage.getItem('holdfast-colours');
  const dark =
    chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  root.dataset.mantineColorScheme = dark ? 'dark' : 'light';
})();

// Zod would try whether it may make code at run time; the policy forbids that too, and every try would be reported. Said
// here because it has to stand before any module runs, in whatever order the bundler puts them.
globalThis.__zod_globalConfig = { jitless: true };
