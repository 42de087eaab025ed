import type { Dataset } from '@tolok/dataset';
import { readNotebook } from './document/readNotebook.ts';
import type { Notebook } from './document/notebook.ts';

/** Made-up notebooks for tests. */

export const headText = [
  '```json tolok:notebook',
  '{ "schemaVersion": 1, "id": "coba", "title": "Coba", "language": "id", "data": ["made"] }',
  '```',
  '',
].join('\n');

/** A fence with a body. */
export const fence = (info: string, body: string): string => `\`\`\`${info}\n${body}\n\`\`\`\n`;

/** A notebook of a head and these pieces; it has no problems of form. */
export function made(...pieces: readonly string[]): Notebook {
  const { value, problems } = readNotebook([headText, ...pieces].join('\n'), 'coba.tolok.md');
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return value;
}

/** A slider from -1000 to 1000. */
export const slider = (id: string, value: number): string =>
  fence(
    `json tolok:input id=${id}`,
    `{ "kind": "slider", "label": "x", "min": -1000, "max": 1000, "step": 1, "value": ${value} }`,
  );

/** A package with one table: n is 1, 2, 3 and nama is a, b, absent. */
export const madeDataset: Dataset = {
  name: 'made',
  title: { id: 'Buatan', en: 'Made' },
  sample: true,
  workUnitNames: {},
  hash: `sha256:${'0'.repeat(64)}`,
  closed: [],
  unread: ['rusak'],
  resources: [
    {
      name: 'angka',
      title: { id: 'Angka', en: 'Numbers' },
      path: 'angka.csv',
      file: 'angka.csv',
      hash: `sha256:${'0'.repeat(64)}`,
      table: {
        rows: 3,
        columns: [
          { name: 'n', type: 'integer', values: BigInt64Array.of(1n, 2n, 3n) },
          { name: 'nama', type: 'text', values: ['a', 'b', null] },
        ],
      },
      fields: [
        { name: 'n', type: 'integer' },
        { name: 'nama', type: 'string' },
      ],
      primaryKey: [],
      source: {},
      facts: false,
      kind: 'rows',
    },
  ],
};
