import {
  comparedWords,
  figuresText,
  impactText,
  impactTitle,
  mostShown,
  rowChangeWords,
  ruleChangeWords,
  ruleKindWords,
  sidesText,
} from '@tolok/check';
import type { Impact, RowChange } from '@tolok/schema';
import { both, count, inBoth, plain } from '../html/both.ts';
import { type Html, markup } from '../html/markup.ts';
import { cutLine } from './cutLine.ts';
import { impactFindings } from './impactFindings.ts';
import { words } from './words.ts';

/**
 * What rules change against others: the sentence, the documents, the results of each agreement and
 * the findings that come and go. Twenty of each list, and of how many; nothing without `--against`.
 */
export function impactSection(impact: Impact | null): Html | null {
  if (!impact) return null;
  const agreements = new Set([...impact.rows, ...impact.headlines].map((one) => one.agreement));
  return markup`<section id="impact">
<h2><span class="cap">${both(impactTitle)}</span> <span class="count">${count(impact.counts.changed)}</span></h2>
<p class="note">${both(words.against)} ${plain(impact.against)}</p>
<p class="told">${inBoth((language) => impactText(impact, language))}</p>
${rulesList(impact)}${[...agreements].map((one) => agreementPart(impact, one))}${impactFindings(impact.findings)}</section>
`;
}

const rulesList = ({ changedRules }: Impact): Html | null =>
  changedRules.length === 0
    ? null
    : markup`<div class="group">
<h3>${both(words.rules)} <span class="count">${count(changedRules.length)}</span></h3>
<ul class="lines">
${changedRules
  .slice(0, mostShown)
  .map(
    ({ kind, reference, change }) =>
      markup`<li><span class="label">${both(ruleChangeWords[change])}</span> ${both(ruleKindWords[kind])} ${plain(reference)}</li>\n`,
  )}</ul>
${cutLine(changedRules.length, 'documents')}</div>
`;

function agreementPart({ rows, headlines }: Impact, agreement: string): Html {
  const own = rows.filter((row) => row.agreement === agreement);
  const heads = headlines.filter((one) => one.agreement === agreement);
  return markup`<div class="group">
<h3>${plain(agreement)} <span class="count">${count(own.length)}</span></h3>
${heads
  .slice(0, mostShown)
  .map(
    ({ workUnit, before, after }) =>
      markup`<p class="fact" data-headline><span class="label">${plain(workUnit)}:</span> ${inBoth(
        (language) => [before, after].map((side) => figuresText(side, language)).join(' → '),
      )}</p>\n`,
  )}${cutLine(heads.length, 'workUnits', { headlines: heads.length - mostShown })}${
    own.length === 0 ? null : rowsTable(own)
  }</div>
`;
}

function rowsTable(rows: readonly RowChange[]): Html {
  const left = rows.slice(mostShown);
  const told = (holds: (row: RowChange) => boolean) => left.filter(holds).length;
  return markup`<table class="changes">
<thead><tr><th>${both(words.workUnit)}</th><th>${both(words.indicator)}</th><th>${both(words.change)}</th></tr></thead>
<tbody>
${rows.slice(0, mostShown).map(rowOf)}</tbody>
</table>
${cutLine(rows.length, 'results', {
  changed: left.length,
  added: told(({ kind }) => kind === 'added'),
  dropped: told(({ kind }) => kind === 'dropped'),
  statuses: told(({ fields }) => fields.includes('status')),
  bands: told(({ fields }) => fields.includes('band')),
})}`;
}

function rowOf(row: RowChange): Html {
  const { kind, fields, entity, indicator, title, year, quarter } = row;
  const period = quarter === null ? String(year) : `${year} / ${quarter}`;
  const lines = fields.map(
    (field) =>
      markup`<span class="change"><span class="label">${both(comparedWords[field])}</span> ${inBoth((language) => sidesText(field, row, language))}</span>`,
  );
  return markup`<tr data-change="${kind}" data-fields="${fields.join(' ')}"><td>${plain(Object.values(entity).join(' ') || '–')}</td>
<td class="name">${both(title)}<span class="sub">${plain(indicator)} · ${period}</span></td>
<td>${kind === 'changed' ? lines : both(rowChangeWords[kind])}</td></tr>
`;
}
