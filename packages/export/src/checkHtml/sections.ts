import { type CheckWords, type Finding, mostShown, severityWords, tallyOf } from '@tolok/check';
import { type Text, severities } from '@tolok/schema';
import { both, count, plain } from '../html/both.ts';
import { type Html, markup } from '../html/markup.ts';
import { cutLine } from './cutLine.ts';
import { findingArticle } from './finding.ts';
import { type Mark, mark } from './marks.ts';
import { words } from './words.ts';

/** Findings that belong under one heading. */
export interface FindingSection {
  readonly id: Mark;
  readonly title: Text;
  readonly note: Text | null;
  readonly findings: readonly Finding[];
}

/** Those that count by how much they weigh, then those that are excused; empty ones left out. */
export function findingSections(findings: readonly Finding[]): readonly FindingSection[] {
  const by = Map.groupBy(findings, ({ status, severity }) =>
    status === 'fail' ? severity : status,
  );
  const headings: readonly Omit<FindingSection & { id: Finding['severity'] }, 'findings'>[] =
    severities.toReversed().map((id) => ({ id, title: severityWords[id], note: null }));
  const excused = [
    { id: 'acknowledged', title: words.acknowledged, note: words.acknowledgedNote },
    { id: 'waived', title: words.waived, note: words.waivedNote },
  ] as const;
  return [...headings, ...excused]
    .map((heading) => ({ ...heading, findings: by.get(heading.id) ?? [] }))
    .filter((section) => section.findings.length > 0);
}

/** A section with its findings by check. */
export function sectionHtml(
  { id, title, note, findings }: FindingSection,
  checkOf: (id: string) => CheckWords | null,
): Html {
  const groups = [...Map.groupBy(findings, ({ check }) => check)];
  return markup`<section id="${id}" data-section>
<h2>${mark(id)}<span class="cap">${both(title)}</span> <span class="count">${count(findings.length)}</span></h2>
${note && markup`<p class="note">${both(note)}</p>\n`}${groups.map(([check, own]) =>
    group(check, own, checkOf(check)),
  )}</section>
`;
}

function group(check: string, findings: readonly Finding[], known: CheckWords | null): Html {
  const { fail, acknowledged, waived } = tallyOf(findings.slice(mostShown));
  return markup`<div class="group" data-group>
<h3>${known ? both(known.title) : plain(check)} <span class="count">${count(findings.length)}</span></h3>
${known && markup`<p class="id">${plain(check)}</p>\n`}${findings
    .slice(0, mostShown)
    .map(
      findingArticle,
    )}${cutLine(findings.length, 'findings', { ...fail, acknowledged, waived })}</div>
`;
}
