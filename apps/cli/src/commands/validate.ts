import { hasErrors } from '@tolok/schema';
import type { Command } from './command.ts';

/** Says everything that is wrong with the form of rules, data packages, scenarios and notebooks. */
export const validate: Command = {
  summary: {
    id: 'periksa bentuk aturan, paket data, skenario, dan notebook',
    en: 'check the form of rules, data packages, scenarios and notebooks',
  },
  operands: '[PATH]...',
  options: [],
  examples: [
    {
      line: 'tolok validate',
      text: { id: 'semua aturan dan paket data', en: 'all rules and data' },
    },
    {
      line: 'tolok validate rules/kemenperin-bskji datasets/contoh-p3dn',
      text: { id: 'sebagian saja', en: 'a part only' },
    },
  ],
  async run(call) {
    const [{ validatePaths }, { validationPage, validationReason }] = await Promise.all([
      import('../workspace/validatePaths.ts'),
      import('../pages/validationPage.ts'),
    ]);
    const { files, problems, refused } = await validatePaths(call);
    if (refused) return { exit: 2, problems };
    const count = (...wanted: string[]) =>
      problems.filter(({ severity }) => wanted.includes(severity)).length;
    const summary = {
      files,
      errors: count('error', 'critical'),
      warnings: count('warning'),
      infos: count('info'),
    };
    const failed = hasErrors(problems);
    return {
      exit: failed ? 1 : 0,
      problems,
      document: { summary },
      tells: true,
      page: (screen) => validationPage(problems, summary, screen),
      ...(failed ? { reason: validationReason(summary) } : {}),
    };
  },
};
