// Before the first paint, so that a chosen theme never flashes.
try {
  const theme = globalThis.localStorage.getItem('tolok-theme');
  if (theme === 'light' || theme === 'dark') {
    globalThis.document.documentElement.dataset.theme = theme;
  }
} catch {
  // Storage is closed to this page: the theme of the system stands.
}
