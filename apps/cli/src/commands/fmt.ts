import { type Text, hasErrors } from '@tolok/schema';
import type { Command } from './command.ts';

/** Brings documents into the one form they are written in, and descriptors up to date. */
export const fmt: Command = {
  summary: {
    id: 'tulis ulang dokumen dalam bentuk baku; perbarui ukuran dan sidik tabel',
    en: 'rewrite documents in the standard form; refresh sizes and hashes of tables',
  },
  operands: '[PATH]...',
  options: ['check'],
  examples: [
    { line: 'tolok fmt', text: { id: 'semua aturan dan paket data', en: 'all rules and data' } },
    {
      line: 'tolok fmt --check rules',
      text: { id: 'hanya sebutkan yang belum baku', en: 'only name what differs' },
    },
  ],
  async run(call) {
    const [{ formatPaths }, { formatPage }] = await Promise.all([
      import('../workspace/formatPaths.ts'),
      import('../pages/formatPage.ts'),
    ]);
    const check = call.options.has('check');
    const { files, changed, problems, refused } = formatPaths(call, check);
    if (refused) return { exit: 2, problems };
    const failed = hasErrors(problems);
    const unread = problems.filter(({ code }) => code !== 'command.form-differs').length;
    return {
      exit: failed ? 1 : 0,
      problems,
      document: { files, [check ? 'differing' : 'written']: changed },
      tells: true,
      page: (screen) => formatPage(files, changed, problems, check, screen),
      ...(failed ? { reason: unread > 0 ? left(unread) : differing(changed.length) } : {}),
    };
  },
};

const differing = (count: number): Text => ({
  id: `${count} berkas belum dalam bentuk baku.`,
  en: `${count} ${count === 1 ? 'file is' : 'files are'} not in the standard form.`,
});

const left = (count: number): Text => ({
  id: `${count} masalah membuat berkas dibiarkan seperti semula.`,
  en: `${count} ${count === 1 ? 'problem left a file' : 'problems left files'} as before.`,
});
