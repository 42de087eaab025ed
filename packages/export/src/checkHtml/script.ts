/** The one script of the page: searches the findings, and tells the browser which language is shown. */
export const script = `(() => {
  const root = document.documentElement;
  const find = (selector) => [...document.querySelectorAll(selector)];
  const titles = { id: root.dataset.titleId, en: root.dataset.titleEn };
  const choose = () => {
    const chosen = find('.language').find((one) => one.checked);
    root.lang = chosen.value;
    document.title = titles[chosen.value];
  };
  for (const one of find('.language')) one.addEventListener('change', choose);
  choose();

  const box = document.getElementById('search');
  const shown = document.getElementById('shown');
  if (!box) return;
  const entries = find('[data-finding]').map((article) => ({
    article,
    text: (article.closest('[data-group]').querySelector('h3').textContent + ' ' + article.textContent)
      .toLowerCase(),
  }));
  const close = (selector) => {
    for (const part of find(selector))
      part.hidden = !part.querySelector('[data-finding]:not([hidden]), [data-more]:not([hidden])');
  };
  const filter = () => {
    const words = box.value.toLowerCase().split(/\\s+/).filter(Boolean);
    let count = 0;
    for (const { article, text } of entries) {
      article.hidden = !words.every((word) => text.includes(word));
      if (!article.hidden) count++;
    }
    for (const more of find('[data-more]')) more.hidden = words.length > 0;
    close('[data-group]');
    close('[data-section]');
    shown.textContent = words.length > 0 ? count + ' / ' + entries.length : '';
  };
  document.getElementById('tools').hidden = false;
  box.addEventListener('input', filter);
  filter();
})();`;
