import {
  type FindingPlace,
  type FindingPlaces,
  figureOf,
  figureText,
  mostShown,
} from '@tolok/check';
import { both, inBoth, plain } from '../html/both.ts';
import { type Html, markup } from '../html/markup.ts';
import { cutLine } from './cutLine.ts';
import { words } from './words.ts';

/** Places as a table: the printed table, row and column, the line of the text, as printed. */
export function placesTable(places: FindingPlaces, most = mostShown): Html {
  return markup`<table class="places">
<thead><tr><th>${both(words.table)}</th><th>${both(words.row)}</th><th>${both(words.column)}</th>
<th class="num">${both(words.line)}</th><th class="num">${both(words.printed)}</th></tr></thead>
<tbody>
${[...firstOf(places, most)].map(placeRow)}</tbody>
</table>
${cutLine(places.length, 'places', {}, most)}`;
}

function* firstOf(places: FindingPlaces, most: number): Iterable<FindingPlace> {
  let left = most;
  for (const place of places) {
    if (left-- <= 0) return;
    yield place;
  }
}

function placeRow(place: FindingPlace): Html {
  const { table, row, column, line } = place;
  const named = (name: string | null) => (name === null ? null : plain(name, mostName));
  const printed = inBoth((language) => figureText(figureOf(place), language));
  return markup`<tr><td class="table">${named(table)}</td><td>${named(row)}</td><td>${named(column)}</td>
<td class="num line">${line === null ? null : lineNumber(line)}</td><td class="num printed">${printed}</td></tr>
`;
}

/** On a phone there is no head above it that says what the number is. */
const lineNumber = (line: number): Html =>
  markup`<span class="narrow">${both(words.lineShort)} </span>${line}`;

const mostName = 300;
