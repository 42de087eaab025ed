import { openNative } from '@tolok/duckdb/native';
import { collect } from '@tolok/engine';
import type { Indicator } from '@tolok/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { collectAgreement, compileAgreement } from '#lib/compute/agreementPage.ts';
import type { PeriodBases } from '#lib/compute/alternatives.ts';
import { datasetTexts, ruleTexts } from '#lib/compute/projectFiles.ts';
import { type Project, readProject } from '#lib/compute/readProject.ts';
import { shipped } from '#lib/server/shipped.ts';
import { besideView } from './besideView.ts';
import type { Change, Setting } from './change.ts';
import { newChange } from './newChange.ts';
import { type Supposed, openWhatIf } from './openWhatIf.ts';
import { faultsOf, proposalOf } from './proposal.ts';
import { readScenarioFile, scenarioFile } from './scenarioFile.ts';
import { seekView } from './seekView.ts';
import { sensitiveView } from './sensitive.ts';
import { suggestions } from './suggestions.ts';
import { viewWhatIf } from './viewWhatIf.ts';
import { nothingSupposed } from './whatIfView.ts';

const agreement = 'bspji-ambon-2022';

let project: Project;
let bases: PeriodBases;
let connection: Awaited<ReturnType<typeof openNative>>;
let model: ReturnType<typeof openWhatIf>;

beforeAll(async () => {
  project = await shipped();
  connection = await openNative({ threads: 1 });
  const base = await collectAgreement(compileAgreement(project, agreement), project, connection);
  bases = new Map([[0, base]]);
  model = openWhatIf(project, agreement, bases, null);
});
afterAll(() => connection.close());

const change = (path: string, to: Setting, more: Partial<Change> = {}): Change => ({
  ...{ path, to, on: true },
  ...more,
});
const suppose = (...changes: Change[]): Promise<Supposed> =>
  model.suppose({ ...nothingSupposed, changes });
const viewOf = async (...changes: Change[]) => viewWhatIf(await suppose(...changes));

describe('an agreement under changes', () => {
  it('stands as it is without any: 11 of 15, a mean over 12', async () => {
    const view = await viewOf();
    expect(view.after).toMatchObject({ indicators: 15, achieved: 11, meanCovers: 12 });
    expect(view.base.summary).toEqual(view.after);
    expect(view.lines.every(({ moved }) => !moved)).toBe(true);
  });

  it('becomes achieved where discipline is 90, and says what that does by itself', async () => {
    const view = await viewOf(change('actual.disiplin-pegawai', 90, { from: 86.59 }));
    expect(view.after.achieved).toBe(12);
    const moved = view.lines.filter((line) => line.moved);
    expect(moved).toMatchObject([{ code: 'SK6.2', move: 'up', after: { achievement: 100 } }]);
    // (100 − 86.59 / 90 · 100) / 12 = 0.315740740…
    expect(view.changes[0]).toMatchObject({
      ...{ kind: 'actual', code: 'SK6.2', now: 86.59, unit: 'score', problems: [] },
      alone: { mean: 0.315740741, achieved: 1, moved: 1, unmoved: null },
    });
  });

  it('takes a value that is still pending, the first thing anybody tries', async () => {
    const supposed = await suppose();
    const first = suggestions(viewWhatIf(supposed)).find(({ key }) => key === 'fill');
    if (first?.kind !== 'change') throw new Error('nothing is pending');
    const filled = { ...newChange(supposed, first.path)!, to: first.to };
    expect(filled).toMatchObject({ path: 'actual.akuntabilitas-kinerja', from: null, to: 84 });
    const view = await viewOf(filled);
    expect(view.after).toMatchObject({ achieved: 12, absent: 1, meanCovers: 13 });
    expect(view.changes[0]!.problems).toEqual([]);
  });

  it('leaves a change that is off as if it were not there, and still says what it would do', async () => {
    const view = await viewOf(change('target.ip-asn', 74, { on: false }));
    expect(view.after).toEqual(view.base.summary);
    expect(view.changes[0]!.alone).toMatchObject({ achieved: 1 });
  });

  it('says why a change moves nothing', async () => {
    const view = await viewOf(change('policy.threshold', 99));
    expect(view.changes[0]!.alone?.unmoved?.id).toBe(
      'tidak ada capaian di antara ambang lama dan baru',
    );
  });

  it('tells what is wrong at the change, and applies the rest', async () => {
    const view = await viewOf(
      change('target.ip-asm', 74),
      change('actual.indeks-layanan-publik', 'Z'),
      change('target.disiplin-pegawai', 0),
      change('target.pdn-pbj', 98, { from: 40 }),
      change('ngawur', null),
      change('actual.ip-asn', 80),
    );
    const codes = view.changes.map(({ problems }) => problems.map(({ code }) => code));
    expect(codes).toEqual([
      ['run.path-unknown'],
      ['run.letter-unknown'],
      ['scenario.target-zero'],
      ['scenario.base-moved'],
      ['run.path-kind'],
      [],
    ]);
    expect(view.changes[0]!.problems[0]!.hint!.id).toContain('ip-asn');
    expect(view.lines.find(({ code }) => code === 'SK6.1')).toMatchObject({ move: 'up' });
    expect(view.base.summary.achieved).toBe(11);
  });

  it('tells of a scenario that was made for another agreement', async () => {
    const changes = [change('actual.ip-asn', 80)];
    const madeFor = { scenario: 'lain', agreement: 'bspji-ambon-2022-rev-171' };
    const view = viewWhatIf(await model.suppose({ ...nothingSupposed, changes, madeFor }));
    expect(view.problems.map(({ code }) => code)).toEqual(['scenario.other-agreement']);
    expect(view.after.achieved).toBe(12);
  });

  it('has another version of a rule compiled and its own data collected', async () => {
    const path = 'rules/kemenperin-bskji/indicators/ip-asn/';
    const first = JSON.parse(ruleTexts[`${path}1.0.0.json`]!) as Indicator;
    const second: Indicator = {
      ...first,
      ...{
        version: '2.0.0',
        stage: 'draft',
        polarity: 'minimize',
        achievement: 'two-minus-ratio',
        supersedes: 'ip-asn@1.0.0',
      },
      change: { level: 'major', text: { id: 'Dibalik.', en: 'Turned round.' } },
    };
    const { releasedAt: _, ...draft } = second;
    const files = { ...ruleTexts, [`${path}2.0.0.json`]: JSON.stringify(draft) };
    const other = await readProject(files, datasetTexts);
    const collected: string[] = [];
    const own = openWhatIf(other, agreement, bases, (plan) => {
      collected.push(plan.indicators.find(({ id }) => id === 'ip-asn')!.reference);
      return collect(plan, connection).then(({ base }) => base);
    });
    const changes = [change('rule.ip-asn', '2.0.0')];
    const view = viewWhatIf(await own.suppose({ ...nothingSupposed, changes }));
    expect(collected).toEqual(['ip-asn@2.0.0']);
    expect(view.changes[0]).toMatchObject({
      ...{ kind: 'rule', now: '1.0.0', choices: ['1.0.0', '2.0.0'], problems: [] },
      alone: { achieved: 1, moved: 1 },
    });
    // Read the other way round, 74 of 80 is (2 − 74 / 80) · 100 = 107.5%.
    expect(view.lines.find(({ code }) => code === 'SK6.1')).toMatchObject({
      after: { achievement: 107.5, status: 'achieved' },
    });
  });
});

describe('where no database can be asked', () => {
  it('says so at the version that needs it, and applies the rest', async () => {
    const closed = openWhatIf(project, agreement, bases, () =>
      Promise.reject(new Error('WebAssembly is blocked')),
    );
    const changes = [change('rule.ip-asn', '1.0.0'), change('actual.disiplin-pegawai', 90)];
    const view = viewWhatIf(await closed.suppose({ ...nothingSupposed, changes }));
    const codes = view.changes.map(({ problems }) => problems.map(({ code }) => code));
    expect(codes).toEqual([['scenario.version-unread'], []]);
    expect(view.changes[0]!.problems[0]!.message.en).toContain('WebAssembly is blocked');
    expect(view.after.achieved).toBe(12);
  });
});

describe('questions about it', () => {
  it('what discipline takes: 90, where one printed step less is not achieved', async () => {
    const question = {
      what: 'disiplin-pegawai',
      reach: 'achieved',
      vary: 'actual.disiplin-pegawai',
    };
    const { value } = seekView(await suppose(), bases, question);
    expect(value).toMatchObject({ kind: 'at-least', shown: 90, gap: 3.41 });
    expect(value!.less).toMatchObject({ at: 89.99, outcome: { status: 'not-achieved' } });
    // Instead the target could come down to what was done.
    expect(value!.other).toMatchObject({ path: 'target.disiplin-pegawai' });
    expect(value!.other!.ranges.id).toContain('86,59');
  });

  it('counts on the other changes', async () => {
    const question = {
      what: 'disiplin-pegawai',
      reach: 'achieved',
      vary: 'actual.disiplin-pegawai',
    };
    const lower = await suppose(change('target.disiplin-pegawai', 87));
    expect(seekView(lower, bases, question).value).toMatchObject({ shown: 87 });
  });

  it('says what is wrong with a question', async () => {
    const question = { what: 'ip-asm', reach: 'achieved', vary: 'actual.ip-asn' };
    const { value, problems } = seekView(await suppose(), bases, question);
    expect(value).toBeNull();
    expect(problems.map(({ code }) => code)).toEqual(['seek.subject-unknown']);
  });

  it('what moves the mean most, and why the rest does not, every indicator once', async () => {
    const supposed = await suppose(change('policy.cap', 120));
    const { figure, still } = sensitiveView(supposed, 'agreement')!;
    expect(figure.tables.id.rows).toBeGreaterThan(5);
    const codes = still.flatMap(({ codes: own }) => own);
    expect(codes).toContain('SK7.1');
    expect(figure.tables.id.rows + codes.length).toBe(15);
  });

  it('several scenarios beside each other, each on the untouched base', async () => {
    const beside = besideView(await suppose(change('actual.ip-asn', 0)), [
      { title: 'disiplin', changes: [change('actual.disiplin-pegawai', 90)] },
      { title: 'mati', changes: [change('actual.disiplin-pegawai', 90, { on: false })] },
      { title: 'target', changes: [change('target.pdn-pbj', 98)] },
    ]);
    expect(beside).toMatchObject([
      { title: 'disiplin', achieved: 12, up: ['SK6.2'], down: [] },
      { title: 'mati', achieved: 11, up: [], down: [], difference: 0 },
      { title: 'target', achieved: 10, up: [], down: ['SK3.4'] },
    ]);
  });
});

describe('a scenario as a document', () => {
  const scenario = {
    title: 'Batas 120 & disiplin',
    changes: [
      change('policy.cap', 120),
      change('actual.disiplin-pegawai', 90, { from: 86.59, rule: 'disiplin-pegawai@1.0.0' }),
    ],
  };

  it('comes back from its file as it was', () => {
    const { name, text } = scenarioFile(scenario, agreement);
    expect(name).toBe('batas-120-disiplin.json');
    expect(readScenarioFile(text, name)).toEqual({ scenario, agreement, problems: [] });
  });

  it('has a file without a name too, and tells what is no scenario, with its line', () => {
    expect(scenarioFile({ ...scenario, title: '' }, agreement).name).toBe(
      'bspji-ambon-2022-skenario.json',
    );
    const read = readScenarioFile('{\n  "id": 3\n}', 'x.json');
    expect(read.scenario).toBeNull();
    expect(read.problems.length).toBeGreaterThan(0);
    expect(read.problems.every(({ line }) => line !== null)).toBe(true);
  });

  it('becomes the draft of an agreement that the rules accept', async () => {
    const supposed = await suppose(
      change('target.ip-asn', 74, { reason: { id: 'Samakan.', en: 'Align.' } }),
      change('actual.disiplin-pegawai', 90),
    );
    const proposal = proposalOf(supposed, '2026-11-28')!;
    expect(proposal.id).toBe('bspji-ambon-2022-usulan');
    expect(proposal.taken).toEqual(['target.ip-asn']);
    expect(proposal.left.map(({ path }) => path)).toEqual(['actual.disiplin-pegawai']);
    expect(faultsOf(proposal.text, proposal.id)).toEqual([]);
    expect(faultsOf(proposal.text.replace('"draft"', '"dibuat"'), proposal.id)).not.toEqual([]);
  });
});
