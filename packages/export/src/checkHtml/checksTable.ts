import {
  type Barrier,
  type CheckOutcome,
  type CheckReport,
  type CheckWords,
  outcomeWords,
} from '@tolok/check';
import { type Text, problemMessage } from '@tolok/schema';
import { both, count, plain } from '../html/both.ts';
import { type Html, markup } from '../html/markup.ts';
import { type Mark, mark } from './marks.ts';
import { words } from './words.ts';

/** Every check with what became of it; nothing where there is none. */
export const checksTable = (
  { checks, barriers }: CheckReport,
  checkOf: (id: string) => CheckWords | null,
): Html | null =>
  checks.length === 0
    ? null
    : markup`<section id="checks">
<h2><span class="cap">${both(words.checks)}</span> <span class="count">${count(checks.length)}</span></h2>
<table class="checks">
<thead><tr><th>${both(words.check)}</th><th>${both(words.outcome)}</th>${numbers.map(
        ({ title }) => markup`<th class="num">${both(title)}</th>`,
      )}</tr></thead>
<tbody>
${checks.map((one) => checkRow(one, checkOf(one.check), barriers))}</tbody>
</table>
</section>
`;

function checkRow(
  outcome: CheckOutcome,
  known: CheckWords | null,
  barriers: readonly Barrier[],
): Html {
  const id = plain(outcome.check);
  const name = known ? markup`${both(known.title)}<span class="sub">${id}</span>` : id;
  const why = whyOf(outcome, barriers).map(
    (text) => markup`<span class="sub why">${both(text)}</span>`,
  );
  const word = both(outcomeWords[outcome.outcome]);
  const figures = numbers.map(
    ({ title, of }) =>
      markup`<td class="num"><span class="narrow">${both(title)} </span>${count(of(outcome))}</td>`,
  );
  return markup`<tr data-outcome="${outcome.outcome}"><td class="name">${name}${why}</td>
<td class="outcome"><span class="state">${mark(markOf(outcome, known))}<span class="cap">${word}</span></span></td>${figures}</tr>
`;
}

/** Everything that kept a check from being carried out. */
function whyOf({ check, reason }: CheckOutcome, barriers: readonly Barrier[]): readonly Text[] {
  const own = barriers.find((one) => one.check === check);
  return own ? own.problems.map(problemMessage) : reason ? [reason] : [];
}

/** A check that fails has the mark of how much its findings weigh. */
function markOf({ outcome }: CheckOutcome, known: CheckWords | null): Mark {
  if (outcome === 'error') return 'unchecked';
  return outcome === 'fail' ? (known?.severity ?? 'error') : outcome;
}

const numbers: readonly { readonly title: Text; readonly of: (one: CheckOutcome) => number }[] = [
  { title: words.evaluated, of: ({ evaluated }) => evaluated },
  { title: words.provedCount, of: ({ proved }) => proved },
  { title: words.undecided, of: ({ undecided }) => undecided },
  { title: words.excluded, of: ({ excluded }) => excluded },
];
