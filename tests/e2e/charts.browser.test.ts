import { type ChartKind, type Frame, charts, staticDocument } from '@tolok/charts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyTable } from '../../packages/charts/src/tables.suite.ts';

const kinds = Object.entries(charts) as unknown as readonly [string, ChartKind][];
const frame = (width = 720): Frame => ({ document, language: 'id', width, id: 'x' });

/** The drawing as a page shows it that was written without a browser. */
function ahead(kind: ChartKind, width: number): Element {
  const { table, spec } = kind.example;
  const drawn = kind.draw(table, spec, { ...frame(width), document: staticDocument() });
  const place = document.createElement('div');
  place.innerHTML = drawn.figure.outerHTML;
  document.body.replaceChildren(place);
  return place.firstElementChild as Element;
}

describe.each(kinds)('in a page, the chart %s', (_name, kind) => {
  const { table, spec } = kind.example;

  it.each([342, 960])('is the same drawn ahead as drawn there, at %i pixels', (width) => {
    const fresh = kind.draw(table, spec, frame(width)).figure;
    expect(ahead(kind, width).isEqualNode(fresh)).toBe(true);
  });

  it('moves in place: rows that stay keep their elements, in whatever order', () => {
    const figure = ahead(kind, 720);
    const elements = new Map(keyed(figure));
    const reversed = {
      rows: table.rows,
      columns: table.columns.map((column) => ({
        ...column,
        values: [...column.values].reverse(),
        ...('valid' in column && column.valid
          ? { valid: Uint8Array.from([...column.valid].reverse()) }
          : {}),
      })),
    } as typeof table;
    const moved = kind.update(figure, reversed, spec, frame());
    expect(moved.figure).toBe(figure);
    expect(figure.isEqualNode(kind.draw(reversed, spec, frame()).figure)).toBe(true);
    const kept = keyed(figure).filter(([name]) => elements.has(name));
    expect(kept.length).toBeGreaterThan(table.rows);
    for (const [name, element] of kept) expect(elements.get(name), name).toBe(element);
  });

  it('equals a fresh drawing after any two changes of figures', () => {
    fc.assert(
      fc.property(
        anyTable(kind, 5),
        anyTable(kind, 5),
        fc.constantFrom(342, 800),
        (a, b, width) => {
          const { figure } = kind.draw(table, spec, frame(width));
          for (const next of [a, b]) {
            kind.update(figure, next.table, next.spec, frame(width));
            const fresh = kind.draw(next.table, next.spec, frame(width)).figure;
            expect(figure.isEqualNode(fresh)).toBe(true);
          }
        },
      ),
      { seed: 45, numRuns: 15 },
    );
  });
});

/** Elements of rows by group and row. */
function keyed(figure: Element): [string, Element][] {
  return [...figure.querySelectorAll(':scope > [data-key] > [data-key]')].map((element) => [
    `${element.parentElement?.getAttribute('data-key')} ${element.localName} ${element.getAttribute('data-key')}`,
    element,
  ]);
}
