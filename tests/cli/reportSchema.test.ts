import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Impact } from '@tolok/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cli } from '../../apps/cli/src/cli.ts';
import { checkJson } from '../../apps/cli/src/documents/checkJson.ts';
import { impacts, reports } from '../../packages/export/src/report.suite.ts';
import { type Document, copyWorkspace, repository, tolokJson } from './tolok.ts';

const schemas = 'packages/schema/schemas';
const validate = readSchema();

describe('what check --json prints', () => {
  it('is what its schema says, on the report of the repository', async () => {
    const { document } = await tolokJson(['check']);
    expect(errorsOf(document)).toEqual([]);
    expect(document['$schema']).toBe(`${schemas}/report.schema.json`);
    expect(document['schemaVersion']).toBe(1);
    expect((document['findings'] as Document[]).length).toBeGreaterThan(200);
    const [finding] = document['findings'] as Document[];
    expect(finding.where[0].index).toBeGreaterThanOrEqual(0);
  });

  it('is what its schema says under --against, with what changes', async () => {
    const workspace = copyWorkspace();
    try {
      const agreement = 'rules/kemenperin-bskji/agreements/bspji-ambon-2022.json';
      workspace.replace(agreement, '"target": 90,', '"target": 86,');
      const args = ['check', '--only', 'nilai-smart', '--against', join(repository, 'rules')];
      const { document } = await tolokJson(args, workspace.folder);
      expect(errorsOf(document)).toEqual([]);
      expect((document['impact'] as Impact).rows).toHaveLength(1);
    } finally {
      workspace.discard();
    }
  }, 120_000);

  it('is what its schema says for any report, with and without an impact', async () => {
    await fc.assert(
      fc.asyncProperty(reports, fc.option(impacts), async (report, impact) => {
        const outcome = {
          exit: 3 as const,
          problems: [...report.barriers.flatMap((one) => one.problems), ...report.problems],
          document: { ...checkJson(report, impact) },
        };
        const about = { id: 'periksa', en: 'check' };
        const check = {
          summary: about,
          operands: '',
          options: [],
          examples: [],
          run: async () => outcome,
        };
        const around = { folder: '.', columns: null, colour: { out: false, error: false } };
        const { out } = await cli(['check', '--json'], around, { check });
        expect(errorsOf(JSON.parse(out))).toEqual([]);
      }),
      { seed: 3, numRuns: 60 },
    );
  });

  it('is not valid by chance: the schema refuses what it should', () => {
    expect(errorsOf({ findings: [] })).not.toEqual([]);
    expect(errorsOf({ ...whole, counts: { ...whole.counts, checks: -1 } })).not.toEqual([]);
    expect(errorsOf({ ...whole, schemaVersion: 2 })).not.toEqual([]);
    expect(errorsOf({ ...whole, findings: [{}] })).not.toEqual([]);
    expect(errorsOf(whole)).toEqual([]);
  });
});

const fail = { info: 0, warning: 0, error: 0, critical: 0 };
const none = { evaluated: 0, proved: 0, undecided: 0, acknowledged: 0, waived: 0 };
const whole = {
  ...{ $schema: 'report.schema.json', schemaVersion: 1, tolok: '0.1.0', command: 'check', exit: 0 },
  ...{ findings: [], checks: [], problems: [] },
  counts: { checks: 0, ...none, fail, skipped: 0, errors: 0 },
};

function errorsOf(document: unknown) {
  validate(document);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** The published schemas themselves, with the references between them. */
function readSchema() {
  const require = createRequire(join(repository, 'packages/schema/package.json'));
  const { Ajv2020 } =
    require('ajv/dist/2020.js') as typeof import('../../packages/schema/node_modules/ajv/dist/2020.js');
  const ajv = new Ajv2020({ strict: false, allErrors: true, formats: { date: true } });
  const read = (name: string) =>
    JSON.parse(readFileSync(join(repository, schemas, `${name}.schema.json`), 'utf8')) as object;
  for (const name of ['parts', 'check']) ajv.addSchema(read(name), `${name}.schema.json`);
  return ajv.compile({ ...read('report'), $id: 'report.schema.json' });
}
