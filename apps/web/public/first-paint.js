// Runs before the first paint, as a file of its own so that the page needs no inline script (CSP).
(function () {
  var kept = {};
  try {
    kept = JSON.parse(localStorage.getItem('countersign.preferences') || '{}') || {};
  } catch (_) {
    // Unreadable or forbidden storage: the defaults below are right.
  }
  var dark = kept.theme === 'dark' || (kept.theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.classList.toggle('dark', dark);
  document.documentElement.lang = kept.locale === 'en' ? 'en' : 'zh-CN';
})();
