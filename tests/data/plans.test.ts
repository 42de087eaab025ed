import { printDecimal } from '@tolok/dataset';
import { type Loaded } from '@tolok/engine';
import { type Agreement, type PerformancePlan, type Target } from '@tolok/schema';
import { beforeAll, describe, expect, it } from 'vitest';
import { repositoryRules } from '../golden/repository.ts';
import { type PrintedCell } from './printedCell.ts';
import { type PrintedReport, readReport, reportFolder } from './printedReport.ts';
import { readSource } from './sourceText.ts';

const rules = repositoryRules();

let report: PrintedReport;

beforeAll(async () => {
  const read = await readReport(reportFolder);
  if (!read.dataset) throw new Error(JSON.stringify(read.problems));
  report = read;
});

/** The state of the agreement, the table it is printed in, its indicators, its printed rows. */
const states = [
  ['bspji-ambon-2022', 'tabel-1.1', 15, 15],
  ['bspji-ambon-2022-tabel-2.1', 'tabel-2.1', 14, 15],
  ['bspji-ambon-2022-lampiran-1', 'lampiran-1', 15, 15],
  ['bspji-ambon-2022-lampiran-2', 'lampiran-2', 15, 15],
  ['bspji-ambon-2022-rev-171', 'revisi-171', 17, 17],
] as const;
const withTargets = states.filter(([id]) => id !== 'bspji-ambon-2022-rev-171');

/** The plan, the table it is printed in, its kind, its years. */
const plans = [
  ['renstra-bspji-ambon-2021-2024', 'tabel-3.14', 'renstra', [2021, 2022, 2023, 2024]],
  ['rencana-kinerja-bspji-ambon-2022', 'tabel-1.1', 'rencana-kinerja', [2021, 2022, 2023, 2024]],
  ['rencana-aksi-bspji-ambon-2022', 'tabel-2.2', 'rencana-aksi', [2022]],
] as const;

describe('the five states of the agreement', () => {
  it.each(states)('%s has the distinct indicators of %s: %i of %i rows', (id, table, some, all) => {
    const printed = new Set(cellsOf(table).map(({ indicator }) => indicator));
    expect(entriesOf(agreement(id)).map(indicatorOf)).toEqual([...printed]);
    expect(printed.size).toBe(some);
    expect(new Set(cellsOf(table).map(({ line }) => line)).size).toBe(all);
  });

  it.each(withTargets)('%s has the targets of %s', (id, table) => {
    const printed = cellsOf(table).filter(({ role, year }) => role === 'target' && year === 2022);
    const agreed = new Map(
      entriesOf(agreement(id)).map((entry) => [indicatorOf(entry), entry.target]),
    );
    expect(printed.map((cell) => agreed.get(cell.indicator ?? ''))).toEqual(printed.map(targetOf));
    expect(new Set(printed.map(({ indicator }) => indicator)).size).toBe(agreed.size);
  });

  it.each(states)('%s has the names and places of %s', (id, table) => {
    const cells = new Map(
      cellsOf(table)
        .filter(({ role, year }) => year === 2022 && (role === 'target' || role === 'membership'))
        .toReversed()
        .map((cell) => [cell.indicator, cell]),
    );
    for (const entry of entriesOf(agreement(id))) {
      const cell = cells.get(indicatorOf(entry));
      const { source } = entry;
      expect(entry.name).toBe(cell?.row);
      expect([source?.table, source?.row, source?.column]).toEqual([
        cell?.table,
        cell?.row,
        cell?.column,
      ]);
      expect(source?.line).toBe(cell?.line);
    }
  });

  it('are proposals but for one, so that a run without a choice takes that one', () => {
    const ofOffice = [...rules.agreements.values()].filter(
      ({ value }) => value.institution === 'kemenperin-bskji' && value.workUnit === '248145',
    );
    expect(ofOffice.map(({ value }) => value.id).sort()).toEqual(states.map(([id]) => id).sort());
    const released = ofOffice.filter(({ value }) => value.stage === 'released');
    expect(released.map(({ value }) => value.id)).toEqual(['bspji-ambon-2022']);
  });

  it('misses only the tenants in Tabel 2.1, whose second row is printed twice', () => {
    const all = entriesOf(agreement('bspji-ambon-2022')).map(({ code }) => code);
    const some = entriesOf(agreement('bspji-ambon-2022-tabel-2.1')).map(({ code }) => code);
    expect(all.filter((code) => !some.includes(code))).toEqual(['SK1.1']);
    const twice = cellsOf('tabel-2.1').filter(({ indicator }) => indicator === 'peran-balai');
    expect(twice.map(({ line, asPrinted }) => [line, asPrinted])).toEqual([
      [566, '1'],
      [567, '1'],
    ]);
  });

  it('prints the targets of 2021 in the first appendix, but for the tenants', () => {
    const before = new Map(
      cellsOf('tabel-1.1')
        .filter(({ year }) => year === 2021)
        .map((cell) => [cell.indicator, targetOf(cell)]),
    );
    const other = entriesOf(agreement('bspji-ambon-2022-lampiran-1')).filter(
      (entry) => entry.target !== before.get(indicatorOf(entry)),
    );
    expect(other.map(({ code, target }) => [code, target])).toEqual([['SK1.1', 1]]);
  });
});

describe('the revised agreement', () => {
  const revised = () => agreement('bspji-ambon-2022-rev-171');

  it('sets no target at all', () => {
    expect(entriesOf(revised()).filter(({ target }) => target !== null)).toEqual([]);
  });

  it('writes every code with the dot and keeps the four printed without it', () => {
    const entries = entriesOf(revised());
    const printed = cellsOf('revisi-171').map(({ text }) => text);
    expect(entries.map(({ asPrinted, code }) => asPrinted ?? code)).toEqual(printed);
    expect(entries.every(({ code }) => /^SK\.\d\.\d$/.test(code))).toBe(true);
    expect(entries.flatMap(({ asPrinted }) => asPrinted ?? [])).toEqual([
      'SK5.1',
      'SK6.1',
      'SK6.2',
      'SK7.1',
    ]);
  });

  it('relates every indicator of both states exactly once', () => {
    const { supersedes, relations = [] } = revised();
    expect(supersedes).toBe('bspji-ambon-2022');
    const before = entriesOf(agreement('bspji-ambon-2022')).map(indicatorOf);
    const after = entriesOf(revised()).map(indicatorOf);
    expect(relations.flatMap(({ from = [] }) => from).sort()).toEqual([...before].sort());
    expect(relations.flatMap(({ to = [] }) => to).sort()).toEqual([...after].sort());
  });

  it('adds two, redefines two, renames three and leaves the others', () => {
    const { relations = [] } = revised();
    const of = (kind: string) =>
      relations
        .filter((one) => one.kind === kind)
        .map(({ from = [], to = [] }) => `${from.join()} → ${to.join()}`.trim());
    expect(of('added')).toEqual(['→ produktivitas-kolaborasi', '→ jumlah-layanan']);
    expect(of('redefined')).toEqual([
      'peran-balai → peran-balai-industri-4',
      'utilisasi-layanan → pnbp-layanan',
    ]);
    expect(of('renamed')).toEqual([
      'lingkup-layanan → lingkup-layanan',
      'indeks-layanan-publik → indeks-layanan-publik',
      'akuntabilitas-kinerja → akuntabilitas-kinerja',
    ]);
    expect(of('same')).toHaveLength(10);
    expect(relations).toHaveLength(17);
    const doubtful = relations.filter((one) => one.doubtful);
    expect(doubtful.map(({ to }) => to)).toEqual([['akuntabilitas-kinerja']]);
    expect(doubtful.every(({ note }) => note !== undefined)).toBe(true);
  });

  it('pins drafts only where the report gives a name and nothing else', () => {
    const drafts = entriesOf(revised()).filter(
      (entry) => rules.indicators.get(indicatorOf(entry))?.[0]?.value.stage !== 'released',
    );
    expect(drafts.map(indicatorOf)).toEqual([
      'produktivitas-kolaborasi',
      'peran-balai-industri-4',
      'pnbp-layanan',
      'jumlah-layanan',
    ]);
    const known = drafts.map((entry) => rules.indicators.get(indicatorOf(entry))?.[0]?.value);
    expect(new Set(known.map((rule) => rule?.confidence))).toEqual(new Set(['unverified']));
  });
});

describe('the three plans', () => {
  it.each(plans)('%s is what %s prints', (id, _, kind, years) => {
    const found = plan(id);
    expect([found.kind, found.stage, found.workUnit]).toEqual([kind, 'released', '248145']);
    expect(found.years).toEqual({ from: years[0], to: years.at(-1) });
    expect(plannedOf(found)).toHaveLength(15);
  });

  it.each(plans)('%s holds every target of %s, and null for N/A', (id, table, _, years) => {
    const printed = cellsOf(table).filter(({ role }) => role === 'target');
    const planned = plannedOf(plan(id)).flatMap((entry) =>
      years.map((year) => [indicatorOf(entry), year, entry.targets[year]]),
    );
    expect(planned).toEqual(printed.map((cell) => [cell.indicator, cell.year, targetOf(cell)]));
    expect(planned).toHaveLength(15 * years.length);
  });

  it.each(plans)('%s has the names and places of %s', (id, table) => {
    for (const entry of plannedOf(plan(id))) {
      const cell = cellsOf(table).find(
        ({ indicator, role }) => indicator === indicatorOf(entry) && role === 'target',
      );
      const { source } = entry;
      expect(entry.name).toBe(cell?.row);
      expect([source?.table, source?.row]).toEqual([cell?.table, cell?.row]);
      expect(source?.lines ?? [source?.line]).toEqual(
        cell?.endLine ? [cell.line, cell.endLine] : [cell?.line],
      );
    }
  });

  it.each(plans)('%s pins the versions and codes of the released agreement', (id) => {
    const pins = (entries: readonly { code: string; indicator: string }[]) =>
      entries.map(({ code, indicator }) => `${code} ${indicator}`);
    expect(pins(plannedOf(plan(id)))).toEqual(pins(entriesOf(agreement('bspji-ambon-2022'))));
  });

  it('has no target for tenants in 2021 in the annual plan alone', () => {
    const missing = plans.flatMap(([id]) =>
      plannedOf(plan(id)).flatMap(({ code, targets }) =>
        Object.entries(targets).flatMap(([year, target]) =>
          target === null ? [`${id} ${code} ${year}`] : [],
        ),
      ),
    );
    expect(missing).toEqual(['rencana-kinerja-bspji-ambon-2022 SK1.1 2021']);
  });

  it('gives the totals that Tabel 3.14 prints, and none elsewhere', () => {
    const totals = cellsOf('tabel-3.14').filter(({ role }) => role === 'target-total');
    expect(totals).toHaveLength(15);
    const planned = plannedOf(plan('renstra-bspji-ambon-2021-2024'));
    expect(planned.map((entry) => [indicatorOf(entry), entry.total])).toEqual(
      totals.map((cell) => [cell.indicator, targetOf(cell)]),
    );
    const elsewhere = plans.slice(1).flatMap(([id]) => plannedOf(plan(id)));
    expect(elsewhere.filter(({ total }) => total !== undefined)).toEqual([]);
  });

  it('gives the shares of Tabel 2.2 by quarter, each with what is to be done', () => {
    const shares = cellsOf('tabel-2.2').filter(({ role }) => role === 'interim-target');
    const planned = plannedOf(plan('rencana-aksi-bspji-ambon-2022')).flatMap((entry) =>
      Object.entries(entry.quarters ?? {}).map(
        ([quarter, one]) => [indicatorOf(entry), Number(quarter), one] as const,
      ),
    );
    expect(planned.map(([id, quarter, one]) => [id, quarter, one?.share])).toEqual(
      shares.map((cell) => [cell.indicator, cell.quarter, targetOf(cell)]),
    );
    expect(planned).toHaveLength(60);
    expect(planned.filter(([, , one]) => !one?.activity)).toEqual([]);
  });
});

describe('the goals of the strategic plan', () => {
  const renstra = () => plan('renstra-bspji-ambon-2021-2024');

  it('hold what Tabel 3.1 prints under each, once or under several', () => {
    const titles = new Map(
      [...renstra().objectives, ...plan('rencana-kinerja-bspji-ambon-2022').objectives].map(
        ({ id, title }) => [title.id.toLowerCase(), id],
      ),
    );
    const printed = cellsOf('tabel-3.1').map(({ parent, indicator, row }) => [
      parent,
      indicator ?? titles.get(row.toLowerCase()),
    ]);
    const held = (renstra().goals ?? []).flatMap(({ id, indicators = [], objectives }) =>
      [...indicators, ...objectives].map((one) => [id, one]),
    );
    expect(held).toEqual(printed);
    expect(held.filter(([, one]) => one === 'SK7')).toEqual([
      ['T3', 'SK7'],
      ['T4', 'SK7'],
    ]);
  });

  it('are four, beside four perspectives that every objective is filed under', () => {
    expect(renstra().goals?.map(({ id }) => id)).toEqual(['T1', 'T2', 'T3', 'T4']);
    const perspectives = renstra().perspectives?.map(({ id }) => id);
    const filed = renstra().objectives.map(({ perspective }) => perspective);
    expect([...new Set(filed)]).toEqual(perspectives);
    const agreed = agreement('bspji-ambon-2022').objectives.map(({ perspective }) => perspective);
    expect(filed).toEqual(agreed);
  });
});

const source = readSource();

describe.skipIf(!source)(source ? 'the source text' : 'source text not at hand', () => {
  const textOf = ([from = 0, to = 0]: readonly number[]) =>
    Array.from({ length: to - from + 1 }, (_, i) => source?.textAt(from + i) ?? '')
      .join(' ')
      .replaceAll('*', '');

  it.each([...states, ...plans].map(([id]) => id))('prints the objectives of %s', (id) => {
    const found = rules.agreements.get(id)?.value ?? plan(id);
    const text = textOf(found.source?.lines ?? []);
    expect(found.objectives.filter(({ title }) => !text.includes(title.id))).toEqual([]);
    expect(found.objectives).toHaveLength(8);
  });

  it('prints the goals and, for a document that names it, the office', () => {
    const { goals = [] } = plan('renstra-bspji-ambon-2021-2024');
    const list = textOf([671, 674]);
    expect(goals.filter(({ title }) => !list.includes(title.id))).toEqual([]);
    const named = ['bspji-ambon-2022-tabel-2.1', ...plans.map(([id]) => id)];
    for (const id of named) {
      const { office, source: place } = rules.agreements.get(id)?.value ?? plan(id);
      expect(textOf(place?.lines ?? []).toLowerCase()).toContain(office?.toLowerCase());
    }
  });
});

const cellsOf = (name: string) => report.cells.filter(({ resource }) => resource === name);

const agreement = (id: string): Agreement => valueOf(rules.agreements, id);

const plan = (id: string): PerformancePlan => valueOf(rules.plans, id);

function valueOf<T>(documents: ReadonlyMap<string, Loaded<T>>, id: string): T {
  const found = documents.get(id);
  if (!found) throw new Error(`no document ${id}`);
  return found.value;
}

const entriesOf = ({ objectives }: Agreement) => objectives.flatMap(({ indicators }) => indicators);

const plannedOf = ({ objectives }: PerformancePlan) =>
  objectives.flatMap(({ indicators }) => indicators);

const indicatorOf = ({ indicator }: { readonly indicator: string }) =>
  indicator.split('@')[0] ?? '';

/** What a rule must hold for a cell: its letter, its number, or null where it sets none. */
const targetOf = ({ absent, text, value }: PrintedCell): Target =>
  absent === null ? (text ?? (value ? Number(printDecimal(value)) : null)) : null;
