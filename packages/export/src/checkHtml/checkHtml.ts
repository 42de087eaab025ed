import { type CheckReport, type CheckWords, countsText, tallyOf, visibleText } from '@tolok/check';
import { type Impact, type Language, type Text, languages } from '@tolok/schema';
import { both, inBoth, plain } from '../html/both.ts';
import { contentPolicy } from '../html/contentPolicy.ts';
import { type Html, markup, trusted } from '../html/markup.ts';
import { checksTable } from './checksTable.ts';
import { contents } from './contents.ts';
import { headline } from './headline.ts';
import { impactSection } from './impact.ts';
import { markSheet } from './marks.ts';
import { problemsSection } from './problems.ts';
import { provedSection, undecidedSection } from './figureLists.ts';
import { script } from './script.ts';
import { findingSections, sectionHtml } from './sections.ts';
import { styles } from './styles.ts';
import { words } from './words.ts';

export interface CheckHtmlOptions {
  /** The language that is shown first; the other is a click away. */
  readonly language: Language;
  /** What was checked. */
  readonly title: Text;
  /** What the page was made from, a line each: packages with their hash, the program's version. */
  readonly generatedFrom: readonly string[];
  /** What is written in a check; its id stands for it without. */
  readonly checkOf?: (id: string) => CheckWords | null;
  /** What the rules change against others. */
  readonly impact?: Impact | null;
}

/**
 * A report as one page that needs nothing else: no request, no font, no image. Its policy allows its
 * own styles and its one script; without the script it is a plain list. It has both languages, light
 * and dark, and prints on A4. The same report and options give the same bytes.
 *
 * Twenty findings of a check under one heading and twenty places of a finding; what is cut says of
 * how many.
 */
export function checkHtml(report: CheckReport, options: CheckHtmlOptions): string {
  const { language, title, generatedFrom, checkOf = () => null, impact = null } = options;
  const page = markup`${head(language, title)}<body>
${languages.map((one) => radio(one, one === language))}<div class="page">
${markSheet()}
<header>
<div class="top"><h1>${both(title)}</h1>
<div class="switch">${languages.map(label)}</div></div>
${headline(report, impact)}</header>
${body(report, checkOf, impact)}${foot(report, generatedFrom)}</div>
<script>${trusted(script)}</script>
</body>
</html>
`;
  return page.html;
}

function head(language: Language, title: Text): Html {
  const said = (one: Language) => visibleText(title[one], one);
  return markup`<!doctype html>
<html lang="${language}" data-title-id="${said('id')}" data-title-en="${said('en')}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy(script)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${said(language)}</title>
<style>${trusted(styles)}</style>
</head>
`;
}

type CheckOf = (id: string) => CheckWords | null;

/** What was found and what was looked at; nothing where nothing was. */
function body(report: CheckReport, checkOf: CheckOf, impact: Impact | null): Html | null {
  const { findings, problems, checks } = report;
  if (!impact && findings.length + problems.length + checks.length === 0) return null;
  const sections = findingSections(findings);
  return markup`<div class="columns">
${contents(report, sections, impact)}<main>
${[
  ...sections.map((one) => sectionHtml(one, checkOf)),
  impactSection(impact),
  problemsSection(problems),
  checksTable(report, checkOf),
  undecidedSection(report, checkOf),
  provedSection(report, checkOf),
]}</main>
</div>
`;
}

const radio = (language: Language, isShown: boolean): Html =>
  markup`<input class="language" type="radio" name="language" id="language-${language}" value="${language}" aria-label="${names[language]}"${isShown ? trusted(' checked') : null}>
`;

const label = (language: Language): Html =>
  markup`<label for="language-${language}" title="${names[language]}">${language.toUpperCase()}</label>`;

const names: Readonly<Record<Language, string>> = { id: 'Bahasa Indonesia', en: 'English' };

const foot = ({ findings }: CheckReport, generatedFrom: readonly string[]): Html =>
  markup`<footer>
<p>${both(words.generatedFrom)} ${generatedFrom.map((line) => markup`<span class="from">${plain(line)}</span>`)}</p>
<p id="counts">${inBoth((language) => countsText(tallyOf(findings), language))}</p>
</footer>
`;
