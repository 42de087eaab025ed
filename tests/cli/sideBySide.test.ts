import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type Document, tolokJson } from './tolok.ts';

const place = mkdtempSync(join(tmpdir(), 'tolok-side-'));
afterAll(() => rmSync(place, { recursive: true, force: true }));

/** A scenario of one change in a file; gives its path. */
function scenario(id: string, path: string, to: unknown): string {
  const file = join(place, `${id}.json`);
  const title = { id, en: id };
  const value = { schemaVersion: 1, id, title, overrides: [{ path, to, on: true }] };
  writeFileSync(file, JSON.stringify({ $schema: 'scenario.schema.json', ...value }));
  return file;
}

const run = (...files: readonly string[]) =>
  tolokJson(['run', ...files.flatMap((file) => ['--scenario', file]), '--side-by-side']);

describe('tolok run --side-by-side --json', () => {
  it('puts each scenario on the figures of today, as if it were alone', async () => {
    const files = [
      scenario('satu', 'actual.disiplin-pegawai', 90),
      scenario('dua', 'target.pdn-pbj', 98),
    ];
    const { exit, document } = await run(...files);
    expect(exit).toBe(0);
    expect(document.summary.achieved).toBe(11);
    expect(document.scenarios.map(({ id }: Document) => id)).toEqual(['satu', 'dua']);
    for (const [i, file] of files.entries()) {
      const alone = await tolokJson(['run', '--scenario', file]);
      const { summary, effect } = document.scenarios[i];
      expect(summary).toEqual(alone.document.summary);
      expect(effect.moved).toEqual(alone.document.effect.moved);
    }
  });

  it('tells a change that cannot be placed, and shows the rest', async () => {
    const { exit, document } = await run(
      scenario('salah', 'target.pdn-pbjj', 98),
      scenario('benar', 'target.pdn-pbj', 98),
    );
    expect([exit, document.problems[0].code]).toEqual([3, 'run.path-unknown']);
    expect(document.scenarios[1].effect.moved).toHaveLength(1);
  });

  it('is refused without scenarios, and where one chooses another version', async () => {
    const none = await tolokJson(['run', '--side-by-side']);
    expect([none.exit, none.document.problems[0].code]).toEqual([2, 'command.option-needs']);
    const other = await run(scenario('versi', 'rule.pdn-pbj', '1.0.0'));
    expect([other.exit, other.document.problems[0].code]).toEqual([2, 'command.side-by-side-rule']);
  });
});
