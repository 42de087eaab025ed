import { missing } from './operands.ts';
import { type Command, refused } from './command.ts';

/** Turns a draft into a released version and locks it. */
export const release: Command = {
  summary: {
    id: 'terbitkan draf atau usulan, dan kunci isinya',
    en: 'release a draft or proposal, and lock its content',
  },
  operands: 'INDICATOR[@VERSION]...',
  options: ['all'],
  examples: [
    {
      line: 'tolok release pdn-pbj@1.1.0',
      text: { id: 'terbitkan satu versi', en: 'release one version' },
    },
    {
      line: 'tolok release rules/national/scales/ikm/1.1.0.json',
      text: { id: 'menurut berkasnya', en: 'by its file' },
    },
    {
      line: 'tolok release --all',
      text: { id: 'kunci semua yang berlaku', en: 'lock everything released' },
    },
  ],
  async run(call) {
    const all = call.options.has('all');
    if (call.operands.length === 0 && !all) {
      return refused([
        missing(call, { id: 'sebuah indikator, atau --all', en: 'an indicator, or --all' }),
      ]);
    }
    const [{ planRelease, writeRelease }, { rulesFolder }, { readRuleFolder }, { releasePage }] =
      await Promise.all([
        import('../workspace/release.ts'),
        import('../workspace/folders.ts'),
        import('../workspace/ruleFolder.ts'),
        import('../pages/releasePage.ts'),
      ]);
    const path = rulesFolder(call);
    if (!path.value) return refused(path.problems);
    const folder = readRuleFolder(path.value, call.folder);
    const planned = planRelease(folder, call, all, today());
    if (!planned.value) return refused(planned.problems);
    const problems = [...planned.problems, ...writeRelease(folder, planned.value)];
    const { released, locked } = planned.value;
    const failed = problems.some(({ code }) => code === 'command.file-unwritable');
    const done = failed
      ? { released: [], locked: [] }
      : { released: released.map(folder.shown), locked: locked.map(folder.shown) };
    return {
      exit: failed ? 2 : 0,
      problems,
      document: done,
      page: (screen) => releasePage(done, screen),
    };
  },
};

/** The day on this machine's calendar. */
function today(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
