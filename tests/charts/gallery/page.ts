import { type Chart, charts, paletteCss, staticDocument } from '@tolok/charts';
import type { Language } from '@tolok/schema';
import { languages } from '@tolok/schema';
import { cases } from './cases.ts';
import type { Case } from './question.ts';

/** Widths a chart is drawn in: the page, A4 between its margins, and a phone. */
export const widths = { wide: 960, paper: 620, narrow: 342 } as const;

export const drawCase = (
  { chart, table, spec }: Case,
  language: Language,
  width: number,
  id = 'x',
): Chart =>
  charts[chart].draw(table, spec as never, { document: staticDocument(), language, width, id });

/** The page: every case with the figures of the repository, then every chart with its hard example. */
export async function galleryPage(folderToRoot: string): Promise<string> {
  const real = await Promise.all(
    Object.entries(cases).map(async ([name, make]) => section(name, await make())),
  );
  const hard = Object.entries(charts).map(([name, { example }]) =>
    section(`hard-${name}`, {
      chart: name as Case['chart'],
      table: example.table,
      spec: example.spec,
    }),
  );
  return `<!doctype html>
<html lang="id" data-theme="light">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Galeri grafik · Tolok</title>
<style>${fonts(folderToRoot)}${paletteCss()}${style}</style>
</head>
<body>
<header>
<h1>${bilingual({ id: 'Galeri grafik', en: 'Gallery of charts' })}</h1>
<p class="tools"><button data-set="lang" data-values="id en">ID · EN</button>
<button data-set="data-theme" data-values="light dark">${bilingual({ id: 'Terang · Gelap', en: 'Light · Dark' })}</button></p>
</header>
<main>
<p class="lead">${bilingual({
    id: 'Digambar dari aturan dan data repositori ini; tiap gambar juga snapshot yang diuji.',
    en: 'Drawn from the rules and data of this repository; each drawing is also a tested snapshot.',
  })}</p>
${real.join('\n')}
<h2>${bilingual({ id: 'Kasus sulit', en: 'Hard cases' })}</h2>
${hard.join('\n')}
</main>
<script>for (const button of document.querySelectorAll('button')) button.onclick = () => {
  const { set, values } = button.dataset; const root = document.documentElement;
  const [a, b] = values.split(' '); root.setAttribute(set, root.getAttribute(set) === a ? b : a);
};</script>
</body>
</html>
`;
}

function section(name: string, one: Case): string {
  const { question, label } = charts[one.chart];
  const figures = languages.map((language) => {
    const draw = (size: keyof typeof widths) =>
      drawCase(one, language, widths[size], `${name}-${language}-${size}`);
    const [wide, paper, narrow] = [draw('wide'), draw('paper'), draw('narrow')];
    const { head, rows } = wide.print(language);
    const numeric = (i: number) => (head[i]?.numeric ? ' class="numeric"' : '');
    return `<figure lang="${language}">
<figcaption><h3>${text(unbroken(wide.title[language]))}</h3><p>${text(wide.subtitle[language])}</p></figcaption>
<div class="wide">${wide.figure.outerHTML}</div><div class="paper">${paper.figure.outerHTML}</div><div class="narrow">${narrow.figure.outerHTML}</div>
<p class="footer">${text(wide.footer[language])}</p>
<details><summary>${tableWord[language]}</summary><div class="scroll"><table><thead><tr>${head
      .map((cell, i) => `<th scope="col"${numeric(i)}>${text(cell.text)}</th>`)
      .join('')}</tr></thead><tbody>${rows
      .map(
        (row) => `<tr>${row.map((cell, i) => `<td${numeric(i)}>${text(cell)}</td>`).join('')}</tr>`,
      )
      .join('')}</tbody></table></div></details>
</figure>`;
  });
  return `<section id="${name}"><p class="kind">${bilingual(label)} · ${bilingual(question)}</p>${figures.join('')}</section>`;
}

/** A number and its unit on one line. */
const unbroken = (sentence: string): string => sentence.replace(/(?<=Rp|\d) (?=[\d%])/g, '\u00a0');

const tableWord = { id: 'Tabel', en: 'Table' };

const bilingual = (both: Readonly<Record<Language, string>>): string =>
  languages.map((language) => `<span lang="${language}">${text(both[language])}</span>`).join('');

const text = (raw: string): string =>
  raw.replace(/[&<>]/g, (found) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[found] ?? '');

const fonts = (toRoot: string): string =>
  [
    ['Inter', 'inter'],
    ['Source Serif 4', 'source-serif-4'],
  ]
    .map(
      ([family, file]) =>
        `@font-face{font-family:'${family}';src:url('${toRoot}/apps/notebook/static/fonts/${file}.woff2');font-weight:200 900}`,
    )
    .join('');

const style = `
[data-theme=light]{color-scheme:light}[data-theme=dark]{color-scheme:dark}
:root{--sans:Inter,'Segoe UI',system-ui,sans-serif;--serif:'Source Serif 4',Georgia,serif}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:400 14px/20px var(--sans)}
header{display:flex;justify-content:space-between;align-items:baseline;gap:16px;padding:32px 32px 0;max-width:1024px;margin:0 auto}
main{max-width:1024px;margin:0 auto;padding:8px 32px 96px}
h1{font:600 34px/40px var(--serif);margin:0}
h2{font:600 24px/32px var(--serif);margin:96px 0 0;padding-top:32px;border-top:1px solid var(--hair)}
h3{font:600 19px/26px var(--serif);margin:0;text-wrap:balance;max-width:48rem}
.lead{font:400 17px/28px var(--serif);max-width:42.5rem;margin:8px 0 0}
.kind{color:var(--ink-3);font-size:12px;line-height:16px;margin:0 0 8px}
section{margin-top:64px}
figure{margin:0;container-type:inline-size}
figcaption p{margin:2px 0 16px;font-size:13px;color:var(--ink-2);max-width:48rem;text-wrap:pretty}
.narrow,.paper{display:none}
@container (max-width:700px){.wide{display:none}.narrow{display:block}}
.footer{margin:12px 0 0;font-size:12px;line-height:16px;color:var(--ink-3)}
details{margin-top:8px;font-size:13px}
summary{cursor:pointer;color:var(--accent);display:inline-block}
summary:focus-visible,button:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.scroll{overflow-x:auto}
table{border-collapse:collapse;margin-top:8px}
th,td{padding:5px 20px 4px 0;border-bottom:1px solid var(--hair);text-align:left;font-weight:400;vertical-align:top}
th{color:var(--ink-2)}
.numeric{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
button{font:inherit;color:var(--ink);background:none;border:1px solid var(--ink-3);border-radius:6px;padding:5px 12px;cursor:pointer}
.tools{display:flex;gap:8px;margin:0}
html[lang=id] body [lang=en],html[lang=en] body [lang=id]{display:none}
@media (max-width:640px){header{padding:16px 24px 0;flex-wrap:wrap}main{padding:8px 24px 64px}h1{font-size:24px;line-height:30px}section{margin-top:48px}}
@page{size:A4;margin:20mm 20mm 20mm 25mm}
@media print{:root,[data-theme]{color-scheme:light}body{background:none}header{padding:0}main{padding:0}
.tools,details,.kind,figure .wide,figure .narrow{display:none}.paper{display:block}figure{break-inside:avoid}h2{break-before:page;margin:0;border:0;padding:0}}
`;
