import type { CheckPlaces, CheckReport, CheckWords } from '@tolok/check';
import type { Text } from '@tolok/schema';
import { both, count, plain } from '../html/both.ts';
import { type Html, markup } from '../html/markup.ts';
import { placesTable } from './places.ts';
import { words } from './words.ts';

type CheckOf = (id: string) => CheckWords | null;

/** The figures that follow, by check, each list to be opened; nothing where nothing was proved. */
export const provedSection = ({ proved, counts }: CheckReport, checkOf: CheckOf): Html | null =>
  section('proved', [words.proved, words.provedNote], proved, counts.proved, checkOf);

/** Those of which the printed digits leave it open, in the same form. */
export const undecidedSection = ({ undecided, counts }: CheckReport, checkOf: CheckOf) =>
  section(
    'undecided',
    [words.undecided, words.undecidedNote],
    undecided,
    counts.undecided,
    checkOf,
  );

function section(
  id: string,
  [title, note]: readonly [Text, Text],
  all: readonly CheckPlaces[],
  total: number,
  checkOf: CheckOf,
): Html | null {
  const lists = all.filter(({ places }) => places.length > 0);
  if (lists.length === 0) return null;
  return markup`<section id="${id}">
<h2><span class="cap">${both(title)}</span> <span class="count">${count(total)}</span></h2>
<p class="note">${both(note)}</p>
${lists.map((one) => list(one, checkOf(one.check)))}</section>
`;
}

/** How many figures of one check the page holds in such a list; they are out of sight until asked for. */
export const mostListed = 200;

const list = ({ check, places }: CheckPlaces, known: CheckWords | null): Html =>
  markup`<details>
<summary>${known ? both(known.title) : plain(check)} <span class="count">${count(places.length)}</span></summary>
${placesTable(places, mostListed)}</details>
`;
