import {
  type Finding,
  figureText,
  intervalText,
  kindWords,
  printedText,
  severityWords,
  statusWords,
} from '@tolok/check';
import type { Text } from '@tolok/schema';
import { both, inBoth, plain } from '../html/both.ts';
import { type Html, markup } from '../html/markup.ts';
import { findingMark, mark } from './marks.ts';
import { placesTable } from './places.ts';
import { words } from './words.ts';

/** A finding: its sentence, what is printed and what would follow, why, and every place of it. */
export function findingArticle(finding: Finding): Html {
  const { status, severity, message, where, likelyCause, reason, also } = finding;
  return markup`<article data-finding data-status="${status}" data-severity="${severity}">
<h4>${both(message)}</h4>
${stateLine(finding)}${figures(finding)}${[
    fact(words.cause, likelyCause && both(likelyCause.text)),
    fact(words.reason, reason && both(reason)),
    fact(words.also, also.length > 0 ? plain(also.join(', ')) : null),
  ]}${where.length > 0 ? placesTable(where) : null}</article>
`;
}

function stateLine(finding: Finding): Html {
  const { status, severity, kind } = finding;
  const counts = status === 'fail';
  const word = counts ? severityWords[severity] : statusWords[status];
  const weight = counts ? null : markup`${both(severityWords[severity])} · `;
  return markup`<p class="state">${mark(findingMark(finding))}<b class="cap">${both(word)}</b>
<span class="quiet">${weight}${both(kindWords[kind])}</span></p>
`;
}

/** What is printed beside what would follow, and how far the printed digits let that go. */
function figures(finding: Finding): Html | null {
  const hasExpected = finding.expected !== null;
  if (printedText(finding, 'id') === null && !hasExpected) return null;
  const printed = inBoth((language) => printedText(finding, language) ?? '–');
  const expected = inBoth((language) => figureText(finding.expected, language));
  const interval = inBoth((language) => intervalText(finding, language));
  const hasInterval = intervalText(finding, 'id') !== null;
  return markup`<dl class="figures">
${figure(words.printed, printed)}${
    hasExpected
      ? markup`<div class="unequal" aria-hidden="true">≠</div>\n${figure(words.expected, expected)}`
      : null
  }${hasInterval ? figure(words.interval, interval, 'interval') : null}</dl>
`;
}

const figure = (label: Text, value: Html, kind = 'value'): Html =>
  markup`<div class="${kind}"><dt>${both(label)}</dt><dd>${value}</dd></div>
`;

const fact = (label: Text, text: Html | null): Html =>
  text
    ? markup`<p class="fact"><span class="label">${both(label)}:</span> ${text}</p>\n`
    : markup``;
