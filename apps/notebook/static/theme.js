// Before the first paint, so that a theme that was chosen, or that the address asks for, never flashes.
try {
  const asked = new globalThis.URLSearchParams(globalThis.location.search).get('tampilan');
  const theme = asked ?? globalThis.localStorage.getItem('tolok-theme');
  if (theme === 'light' || theme === 'dark') {
    globalThis.document.documentElement.dataset.theme = theme;
  }
} catch {
  // Storage is closed to this page: the theme of the system stands.
}
