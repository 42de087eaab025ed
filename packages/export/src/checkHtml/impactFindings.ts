import { findingChangeWords, mostShown, placeText, statusWords, visibleText } from '@tolok/check';
import type { Finding, Impact, Text } from '@tolok/schema';
import { both, count, inBoth } from '../html/both.ts';
import { type Html, markup } from '../html/markup.ts';
import { cutLine } from './cutLine.ts';

/** Findings that are new, gone, or count otherwise under other rules; nothing without any. */
export const impactFindings = ({ added, gone, restated }: Impact['findings']): readonly Html[] => [
  ...listed(
    'added',
    added.map((finding) => ({ finding, note: [statusWords[finding.status]] })),
  ),
  ...listed(
    'gone',
    gone.map((finding) => ({ finding, note: [statusWords[finding.status]] })),
  ),
  ...listed(
    'restated',
    restated.map(({ from, finding }) => ({
      finding,
      note: [statusWords[from], statusWords[finding.status]],
    })),
  ),
];

interface Listed {
  readonly finding: Finding;
  /** What it counts as; before and after where that changes. */
  readonly note: readonly Text[];
}

const listed = (name: keyof typeof findingChangeWords, all: readonly Listed[]): readonly Html[] =>
  all.length === 0
    ? []
    : [
        markup`<div class="group">
<h3>${both(findingChangeWords[name])} <span class="count">${count(all.length)}</span></h3>
<ul class="lines">
${all
  .slice(0, mostShown)
  .map(
    ({ finding, note }) =>
      markup`<li data-finding-change="${name}">${both(finding.message)}<span class="sub">${aboutOf(finding, note)}</span></li>\n`,
  )}</ul>
${cutLine(all.length, 'findings', { [`findings.${name}`]: all.length - mostShown })}</div>
`,
      ];

/** Its check, what it counts as, and where it stands. */
const aboutOf = ({ check, where: [first] }: Finding, note: readonly Text[]): Html =>
  inBoth((language) =>
    [
      visibleText(check, language),
      note.map((one) => one[language]).join(' → '),
      ...(first ? [placeText(first, language)] : []),
    ].join(' · '),
  );
