import { orderCells, printNotebook, readNotebook } from '@tolok/notebook';
import { median } from '../harness/measure.ts';
import type { Sizes } from '../sizes.ts';

/** Reading, ordering and printing a notebook of so many cells; milliseconds, medians. */
export interface ReadNotebook {
  readonly cells: number;
  readonly runs: number;
  /** Its text to cells, each body held to its schema. */
  readonly read: number;
  /** Cells to the order they run in. */
  readonly order: number;
  /** Cells to text again. */
  readonly print: number;
}

/** The same at growing numbers of cells, so that what is not linear shows. */
export function runNotebook(
  sizes: Sizes['notebook'],
  say: (words: string) => void,
): readonly ReadNotebook[] {
  return sizes.map(({ cells, runs }) => {
    say(`notebook: ${cells} cells`);
    const text = notebookOf(cells);
    const all = Array.from({ length: runs + 1 }, () => once(text, cells)).slice(1);
    return {
      ...{ cells, runs },
      read: median(all.map(({ read }) => read)),
      order: median(all.map(({ order }) => order)),
      print: median(all.map(({ print }) => print)),
    };
  });
}

function once(text: string, cells: number) {
  const start = performance.now();
  const { value, problems } = readNotebook(text, 'bench.tolok.md');
  const read = performance.now();
  const { ids } = orderCells(value);
  const ordered = performance.now();
  printNotebook(value);
  const printed = performance.now();
  if (problems.length > 0 || ids.length !== cells) throw new Error('The notebook cannot be read');
  return { read: read - start, order: ordered - read, print: printed - ordered };
}

/** A third each of inputs, queries and tables, joined in chains, with a line of prose before each. */
function notebookOf(cells: number): string {
  const fence = (info: string, body: string) => `\`\`\`${info}\n${body}\n\`\`\`\n`;
  const head = '{ "schemaVersion": 1, "id": "bench", "title": "x", "language": "id", "data": [] }';
  const one = (n: number): string => {
    const last = Math.trunc(n / 3) - 1;
    switch (n % 3) {
      case 0:
        return fence(
          `json tolok:input id=s_${n / 3}`,
          '{ "kind": "slider", "label": "x", "min": 0, "max": 9, "step": 1, "value": 3 }',
        );
      case 1:
        return fence(
          `sql tolok:query id=q_${last + 1}${last >= 0 ? ` from=q_${last}` : ''}`,
          `SELECT $s_${last + 1} AS x${last >= 0 ? ` FROM q_${last}` : ''}`,
        );
      default:
        return fence(`json tolok:table id=t_${last + 1} from=q_${last + 1}`, '{ "rows": 10 }');
    }
  };
  const all = Array.from({ length: cells }, (_, n) => `Sel **ke-${n}**.\n\n${one(n)}`);
  return [fence('json tolok:notebook', head), ...all].join('\n');
}
