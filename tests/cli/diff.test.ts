import { describe, expect, it } from 'vitest';
import { type Document, type Workspace, copyWorkspace, tolok, tolokJson } from './tolok.ts';

const revision = ['diff', 'bspji-ambon-2022', 'bspji-ambon-2022-rev-171'];

describe('tolok diff --json', () => {
  it('gives what became of each indicator when the agreement was revised', async () => {
    const { exit, document } = await tolokJson(revision);
    expect(exit).toBe(0);
    expect(document).toMatchObject({
      command: 'diff',
      from: 'bspji-ambon-2022',
      to: 'bspji-ambon-2022-rev-171',
      problems: [],
    });
    expect(document.counts).toEqual({
      ...{ added: 2, dropped: 0, split: 0, merged: 0, redefined: 2 },
      ...{ retargeted: 0, renamed: 3, reordered: 0, same: 10 },
    });
    expect(document.changes).toHaveLength(17);
    expect(document.changes[0]).toMatchObject({
      kind: 'same',
      also: [],
      from: { id: 'tenant-inkubator', code: 'SK1.1' },
      to: { id: 'tenant-inkubator', code: 'SK.1.1' },
      targetMissing: true,
      doubtful: false,
      reason: null,
      fields: [
        { path: 'name', of: 'agreement' },
        { path: 'target', of: 'agreement', from: 1, to: null },
      ],
      basis: { from: { source: { line: 303 } }, to: { source: { line: 584 } } },
    });
    expect(document.suggestions).toEqual([]);
    expect(idsOf(document, 'added')).toEqual(['→produktivitas-kolaborasi', '→jumlah-layanan']);
    expect(idsOf(document, 'redefined')).toEqual([
      'peran-balai→peran-balai-industri-4',
      'utilisasi-layanan→pnbp-layanan',
    ]);
    expect(document.changes.every((one: Document) => one.targetMissing)).toBe(true);
    const doubtful = document.changes.filter((one: Document) => one.doubtful);
    expect(doubtful).toMatchObject([{ kind: 'renamed', to: { id: 'akuntabilitas-kinerja' } }]);
  });

  it('gives the reasons in the language that is asked for', async () => {
    const reason = async (language: string) => {
      const { document } = await tolokJson([...revision, '--lang', language]);
      return document.changes.find(({ kind }: Document) => kind === 'added').reason as string;
    };
    const [id, en] = await Promise.all([reason('id'), reason('en')]);
    expect(id).toContain('Nama baru');
    expect(en).toContain('A new name');
  });

  it('reads the documents backwards when they are named the other way round', async () => {
    const { document } = await tolokJson(['diff', revision[2] ?? '', revision[1] ?? '']);
    expect(document.counts).toMatchObject({ dropped: 2, redefined: 2, renamed: 3, same: 10 });
    expect(document.changes.slice(-2)).toMatchObject([
      { kind: 'dropped', from: { id: 'produktivitas-kolaborasi' }, to: null },
      { kind: 'dropped', from: { id: 'jumlah-layanan' }, to: null },
    ]);
  });

  it('finds the targets of the year before in the copy of the first appendix', async () => {
    const { document } = await tolokJson(['diff', revision[1] ?? '', `${revision[1]}-lampiran-1`]);
    const ids = ['produktivitas-konsultansi', 'pdn-pbj', 'tindak-lanjut-pengawasan', 'ip-asn'];
    expect(idsOf(document, 'retargeted')).toEqual(
      [...ids, 'disiplin-pegawai', 'akuntabilitas-kinerja'].map((id) => `${id}→${id}`),
    );
    expect(document.changes.some((one: Document) => one.targetMissing)).toBe(false);
  });

  it('suggests what no document says, and takes it for nothing', async () => {
    const args = ['diff', `${revision[1]}-lampiran-1`, `${revision[2]}`];
    const { document } = await tolokJson(args);
    expect(document.counts).toMatchObject({ added: 4, dropped: 2, redefined: 0 });
    expect(document.suggestions).toMatchObject([
      { from: { id: 'utilisasi-layanan' }, to: { id: 'pnbp-layanan' }, evidence: { formula: 1 } },
      { from: { id: 'peran-balai' }, to: { id: 'peran-balai-industri-4' } },
    ]);
  });

  it('says the same throughout of one agreement named twice', async () => {
    const { exit, document } = await tolokJson(['diff', 'bspji-ambon-2022', 'bspji-ambon-2022']);
    expect(exit).toBe(0);
    expect(document.counts).toMatchObject({ same: 15, added: 0, dropped: 0 });
  });

  it('offers the nearest agreement for one that is not there', async () => {
    const { exit, document, error } = await tolokJson(['diff', 'bspji-ambon-2022', 'bspji-ambon']);
    expect(exit).toBe(2);
    expect(document.problems).toMatchObject([{ code: 'run.agreement-unknown', severity: 'error' }]);
    expect(document.problems[0].hint.en).toContain('bspji-ambon-2022');
    expect(error).toMatch(/^tolok: Perjanjian "bspji-ambon" tidak ada\./);
  });

  it.each([
    [['diff', 'bspji-ambon-2022'], 'command.argument-missing'],
    [['diff', 'a', 'b', 'c'], 'command.argument-unexpected'],
  ])('refuses %j', async (args, code) => {
    const { exit, document } = await tolokJson(args);
    expect(exit).toBe(2);
    expect(document.problems.map((one: Document) => one.code)).toEqual([code]);
  });
});

describe('tolok diff for a person', () => {
  it('shows both codes, both names, both targets, doubts and counts in eighty columns', async () => {
    const { exit, out } = await tolok(revision);
    expect(exit).toBe(0);
    expect(Math.max(...out.split('\n').map((line) => [...line].length))).toBeLessThanOrEqual(80);
    expect(out).toMatch(/^didefinisikan ulang +SK2\.1 +SK\.2\.1 +Peningkatan peran balai/m);
    expect(out).toContain('  peran-balai → peran-balai-industri-4\n');
    expect(out).toContain('  semula: Nilai minimal akuntabilitas kinerja\n');
    expect(out).toContain('45 % → tidak ada');
    expect(out).toContain('  diragukan: ');
    const last = '2 ditambah, 2 didefinisikan ulang, 3 ganti nama, 10 sama; 1 diragukan';
    expect(out.replaceAll('\n', ' ')).toContain(last);
  });

  it('says that an agreement is not in force, and that years and work units differ', async () => {
    const copy = another((text) =>
      text
        .replace('"stage": "released"', '"stage": "draft"')
        .replace('"year": 2022', '"year": 2023')
        .replace('"workUnit": "248145"', '"workUnit": "999001"')
        .replace('"target": 45', '"target": 50'),
    );
    try {
      const args = ['diff', 'bspji-ambon-2022', 'salinan'];
      const { exit, out, error } = await tolok(args, copy.folder);
      expect(exit).toBe(0);
      expect(out).toMatch(/^target berubah +SK3\.4 +SK3\.4 .* 45 % → 50 %$/m);
      expect(out).toContain('Belum berlaku (draf atau usulan): salinan.');
      expect(error).toContain('248145 dan 999001');
      expect(error).toContain('2022 dan 2023');
    } finally {
      copy.discard();
    }
  });

  it('names every agreement there is, drafts too, since any may be compared', async () => {
    const copy = another((text) => text.replace('"stage": "released"', '"stage": "draft"'));
    try {
      const known = async (...more: string[]) => {
        const args = ['diff', 'bspji-ambon-2022', 'tidak-ada', ...more];
        const { document } = await tolokJson(args, copy.folder);
        return document.problems[0].hint.id as string;
      };
      expect(await known()).toContain('salinan');
      expect(await known('--with-drafts')).toContain('salinan');
    } finally {
      copy.discard();
    }
  });
});

const idsOf = (document: Record<string, Document>, kind: string): string[] =>
  document.changes
    .filter((one: Document) => one.kind === kind)
    .map(({ from, to }: Document) => `${from?.id ?? ''}→${to?.id ?? ''}`);

/** A copy of the rules with a second agreement, `salinan`, made of the first. */
function another(change: (text: string) => string): Workspace {
  const copy = copyWorkspace();
  const agreements = 'rules/kemenperin-bskji/agreements';
  const text = copy
    .read(`${agreements}/bspji-ambon-2022.json`)
    .replace('"id": "bspji-ambon-2022"', '"id": "salinan"');
  copy.write(`${agreements}/salinan.json`, change(text));
  return copy;
}
