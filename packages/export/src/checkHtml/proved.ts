import type { CheckReport, CheckWords, Proved } from '@tolok/check';
import { both, count, plain } from '../html/both.ts';
import { type Html, markup } from '../html/markup.ts';
import { placesTable } from './places.ts';
import { words } from './words.ts';

/** The figures that follow, by check, each list to be opened; nothing where nothing was proved. */
export function provedSection(
  { proved, counts }: CheckReport,
  checkOf: (id: string) => CheckWords | null,
): Html | null {
  const lists = proved.filter(({ places }) => places.length > 0);
  if (lists.length === 0) return null;
  return markup`<section id="proved">
<h2><span class="cap">${both(words.proved)}</span> <span class="count">${count(counts.proved)}</span></h2>
<p class="note">${both(words.provedNote)}</p>
${lists.map((one) => provedList(one, checkOf(one.check)))}</section>
`;
}

/** How many figures of one check the page holds that follow; they are out of sight until asked for. */
export const mostProved = 200;

const provedList = ({ check, places }: Proved, known: CheckWords | null): Html =>
  markup`<details>
<summary>${known ? both(known.title) : plain(check)} <span class="count">${count(places.length)}</span></summary>
${placesTable(places, mostProved)}</details>
`;
