import { readFileSync, readdirSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { describeBytes, readDataset } from '@tolok/dataset';
import { problemHint, problemMessage } from '@tolok/schema';
import { describe, expect, it } from 'vitest';

/** What a case expects: all problems in order, and the rows read where the table stands. */
interface Expected {
  readonly about: string;
  readonly rows?: number;
  readonly problems: readonly { code: string; line?: number; column?: number }[];
}

const folder = join(import.meta.dirname, 'csv');
const cases = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
const json = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T;

describe('bad and odd CSV files', () => {
  it.each(cases.map((entry) => entry.name))('%s', async (name) => {
    const expected = json<Expected>(join(folder, name, 'expected.json'));
    const input = join(folder, name, 'input.csv');
    const bytes = existsSync(input) ? new Uint8Array(readFileSync(input)) : null;
    const resource = json<Record<string, unknown>>(join(folder, name, 'resource.json'));
    const { value, problems } = await readCase(resource, bytes);

    const found = problems.map(({ code, line, column, file }) =>
      file.endsWith('.json')
        ? { code }
        : { code, ...(line && { line }), ...(column && { column }) },
    );
    expect(found).toEqual(expected.problems);
    expect(value?.resources[0]?.table.rows).toBe(expected.rows);
    for (const problem of problems) {
      const texts = [problemMessage(problem), problemHint(problem)];
      expect(JSON.stringify(texts)).not.toMatch(/%\w+%/);
    }
  });
});

function readCase(resource: Record<string, unknown>, bytes: Uint8Array | null) {
  const facts = describeBytes(bytes ?? new Uint8Array());
  const { schema, tolok, ...over } = resource;
  const descriptor = JSON.stringify({
    $schema: 'datapackage.schema.json',
    name: 'kasus',
    title: 'Kasus',
    resources: [
      {
        name: 'tabel',
        path: 'input.csv',
        title: 'Tabel',
        type: 'table',
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        dialect: { header: true, delimiter: ',' },
        bytes: facts.bytes,
        hash: facts.hash,
        schema,
        ...(tolok ? { tolok } : {}),
        ...over,
      },
    ],
  });
  const read = (path: string) => (path === 'kasus/input.csv' ? bytes : null);
  return readDataset({ descriptor, file: 'kasus/datapackage.json', read });
}
