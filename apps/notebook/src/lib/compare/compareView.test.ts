import { groups } from '@tolok/analysis';
import { openNative } from '@tolok/duckdb/native';
import type { ColumnBase } from '@tolok/engine';
import { beforeAll, describe, expect, it } from 'vitest';
import { shipped, shippedSamples } from '#lib/server/shipped.ts';
import { type CompareChoices, pairAsItStands } from './compareChoices.ts';
import { type CompareView, viewComparison } from './compareView.ts';
import { hasMoved, lostBy } from './changeLine.ts';
import { headlineOf } from './headline.ts';
import { openQuestions } from './questions.ts';
import { type CollectedColumns, collectAgreements } from './sides.ts';
import { barsOf } from './waterfallFigure.ts';

const january = 'bspji-ambon-2022';
const revised = `${january}-rev-171`;
const first = `${january}-lampiran-1`;

const many = ['contoh-satker-2022', 'contoh-satker-2022-rev-171'] as const;

let collected: CollectedColumns;

/** Everything the comparisons below rest on, asked of a database once. */
beforeAll(async () => {
  const whole = pairAsItStands({ from: january, to: revised });
  const one = { ...whole, workUnit: '999101' };
  const asked = [
    [await shipped(), [january, revised, first], whole, 'tabel-3.2'],
    [await shippedSamples(), many, whole, 'capaian-satker'],
    [await shippedSamples(), many, one, 'capaian-satker'],
  ] as const;
  const found = new Map<string, ColumnBase>();
  for (const [project, agreements, choices, believed] of asked) {
    const connection = await openNative({ threads: 1 });
    const columns = await collectAgreements(project, agreements, choices, [believed], connection);
    for (const [key, own] of columns) found.set(key, own);
    await connection.close();
  }
  collected = found;
}, 60_000);

async function compared(
  from: string,
  to: string,
  more: Partial<CompareChoices> = {},
): Promise<CompareView> {
  const project = await (from.startsWith('contoh') ? shippedSamples() : shipped());
  return viewComparison(project, collected, { ...pairAsItStands({ from, to }), ...more });
}

const sumOf = (all: readonly (number | null)[]): number =>
  all.reduce<number>((sum, one) => sum + (one ?? 0), 0);

describe('January beside the revision of December', () => {
  // The revision prints 17 indicators against 15 (lines 584 to 607 of the report): SK.1.3 and SK.3.3
  // are new; SK.2.1 and SK.3.2 keep their place and mean something else; SK.3.4, SK.7.1 and SK.8.1
  // are printed under other names; the other ten are the same. It prints no target at all.
  it('has what became of every line, as the documents say', async () => {
    const view = await compared(january, revised);
    expect(view.counts).toMatchObject({ added: 2, redefined: 2, renamed: 3, same: 10 });
    expect(view.lines.map(({ key, kind }) => (kind === 'same' ? '' : `${kind} ${key}`))).toEqual([
      ...['', '', 'added produktivitas-kolaborasi', 'redefined peran-balai-industri-4', ''],
      ...['redefined pnbp-layanan', 'added jumlah-layanan', 'renamed lingkup-layanan', '', ''],
      ...['', '', '', '', 'renamed indeks-layanan-publik', 'renamed akuntabilitas-kinerja', ''],
    ]);
    expect([view.from.indicators, view.to.indicators]).toEqual([15, 17]);
    expect(view.lines.every(({ targetMissing }) => targetMissing)).toBe(true);
  });

  it('says why nothing can be held against it, and leaves no line out', async () => {
    const view = await compared(january, revised);
    expect(view.impact.attribution.total).toBeNull();
    expect(view.impact.lacking).toContainEqual({ side: 'to', reason: 'no-target', results: 17 });
    // Thirteen of the fifteen had a verdict; two still wait for theirs.
    expect(sumOf(view.lines.map(lostBy))).toBe(13);
    const added = view.lines.filter(({ kind }) => kind === 'added');
    expect(added.map(({ effects }) => effects[0]?.because)).toEqual(
      added.map(() => [
        { side: 'from', reason: 'not-agreed', results: 1 },
        { side: 'to', reason: 'no-target', results: 1 },
        { side: 'to', reason: 'missing-input', results: 1 },
      ]),
    );
    const questions = openQuestions(view, 'id').map(({ key }) => key);
    expect(questions).toEqual([
      'doubt akuntabilitas-kinerja',
      ...['noTarget', 'noInput', 'unverified'],
      `stage ${revised}`,
    ]);
  });

  it('opens with one sentence that names both sides and counts', async () => {
    const view = await compared(january, revised);
    const { before, strong, after } = headlineOf(view, 'id');
    expect(before).toBe(
      'Perubahan menurut Peraturan Kepala BSKJI 171/2022 memuat 17 indikator; Perjanjian Kinerja BSPJI Ambon Tahun 2022 memuat 15.',
    );
    expect(`${strong}${after}`).toBe(
      'Perubahan menurut Peraturan Kepala BSKJI 171/2022 tidak mencetak target, jadi capaiannya tidak dapat dinilai; menurut Perjanjian Kinerja BSPJI Ambon Tahun 2022 11 tercapai.',
    );
  });
});

describe('the first appendix beside January', () => {
  // Tabel 1.1 raises six of the targets that the appendix prints: 25 to 30, 40 to 45, 91.5 to 92,
  // 75 to 80, 85 to 90 and 82 to 84. The last has no value yet, so that five move the mean.
  it('moves the mean by the changed targets alone, one bar each, to the last unit', async () => {
    const view = await compared(first, january);
    expect(view.counts).toMatchObject({ retargeted: 6, added: 0, dropped: 0 });
    const { attribution } = view.impact;
    const bars = barsOf(view);
    expect(bars.map(({ step, line }) => [step, line?.key])).toEqual([
      ['target', 'produktivitas-konsultansi'],
      ['target', 'pdn-pbj'],
      ['target', 'tindak-lanjut-pengawasan'],
      ['target', 'ip-asn'],
      ['target', 'disiplin-pegawai'],
    ]);
    expect(bars[0]?.from).toBe(attribution.from.mean);
    expect(bars.at(-1)?.to).toBe(attribution.to.mean);
    const sizes = bars.map(({ from, to }) => (to ?? 0) - (from ?? 0));
    expect(sumOf(sizes)).toBe(attribution.total);
    // 86.59 of 85 is achieved, of 90 it is not.
    const fallen = view.lines.filter(({ effects }) => effects.some(({ down }) => down > 0));
    expect(fallen.map(({ key }) => key)).toEqual(['disiplin-pegawai']);
  });

  it('read backwards has every sign turned', async () => {
    const [there, back] = [await compared(first, january), await compared(january, first)];
    expect(back.impact.attribution.total).toBe(-(there.impact.attribution.total ?? NaN));
  });
});

describe('agreements for many', () => {
  it('tell of all 25 work units, in steps that add up in any order', async () => {
    const plain = await compared(...many);
    const turned = await compared(...many, { order: groups.toReversed() });
    expect(plain.impact.workUnits).toHaveLength(25);
    expect(sumOf(Object.values(plain.impact.directions))).toBe(25);
    for (const { impact, steps } of [plain, turned]) {
      const { attribution } = impact;
      expect(Number.isSafeInteger(attribution.total)).toBe(true);
      expect(sumOf(attribution.steps.map(({ delta }) => delta))).toBe(attribution.total);
      for (const [i, { parts }] of steps.entries()) {
        if (parts === null) continue;
        expect(sumOf(parts.map(({ delta }) => delta))).toBe(attribution.steps[i]?.delta);
      }
    }
    expect(turned.impact.attribution.total).toBe(plain.impact.attribution.total);
    expect(turned.impact.attribution.steps).not.toEqual(plain.impact.attribution.steps);
  });

  it('are read for one of them too', async () => {
    const one = await compared(...many, { workUnit: '999101' });
    expect(one.impact.workUnits.map(({ workUnit }) => workUnit)).toEqual(['999101']);
  });
});

it('an agreement beside itself moves nothing', async () => {
  const view = await compared(january, january);
  expect(view.counts.same).toBe(15);
  expect(view.lines.filter(hasMoved)).toEqual([]);
  expect(view.impact.attribution.total).toBe(0);
  expect(barsOf(view)).toEqual([]);
  expect(headlineOf(view, 'en')).toMatchObject({ strong: '', after: '' });
});

it('what no document relates is suggested with what speaks for it, and not taken', async () => {
  const { suggestions, lines } = await compared(first, revised);
  expect(suggestions.map(({ from, to }) => [from.id, to.id])).toContainEqual([
    'utilisasi-layanan',
    'pnbp-layanan',
  ]);
  const kindOf = (key: string) => lines.find((line) => line.key === key)?.kind;
  expect([kindOf('utilisasi-layanan'), kindOf('pnbp-layanan')]).toEqual(['dropped', 'added']);
});
