import { problem } from '@tolok/schema';
import { selectors } from '../arguments/options.ts';
import { type Command, notEvaluated, refused } from './command.ts';
import { unexpected } from './operands.ts';

/** What it would take to reach a goal. */
export const seek: Command = {
  summary: {
    id: 'apa yang diperlukan untuk mencapai sesuatu',
    en: 'what it would take to reach something',
  },
  operands: 'WHAT',
  options: ['reach', 'vary', 'of', ...selectors.filter((name) => name !== 'indicator')],
  examples: [
    {
      line: 'tolok seek disiplin-pegawai --reach tercapai --vary actual.disiplin-pegawai',
      text: { id: 'realisasi berapa agar tercapai', en: 'the actual that is achieved' },
    },
    {
      line: 'tolok seek objective.SK6 --reach 95 --vary actual.ip-asn',
      text: { id: 'rata-rata sebuah sasaran', en: 'the mean of an objective' },
    },
    {
      line: 'tolok seek smart-nilai-kinerja --reach 90 --vary input.smart-nilai-kinerja.efisiensi --work-unit 248145 --year 2022',
      text: { id: 'satu masukan sebuah rumus', en: 'one input of a formula' },
    },
  ],
  async run(call) {
    const [what] = call.operands;
    const stray = unexpected(call, 1);
    if (stray.length > 0) return refused(stray);
    const { options } = call;
    const [reach, vary] = [options.one('reach'), options.one('vary')];
    const lacking = [
      ...(what === undefined ? ['WHAT'] : []),
      ...(reach === null ? ['--reach GOAL'] : []),
      ...(vary === null ? ['--vary PATH'] : []),
    ];
    if (what === undefined || reach === null || vary === null) {
      const { command } = call;
      return refused(
        lacking.map((wanted) => problem('command.argument-missing', { command, wanted })),
      );
    }
    const [{ seekCall }, { seekJson }, { seekPage }] = await Promise.all([
      import('../evaluate/seekCall.ts'),
      import('../documents/seekJson.ts'),
      import('../pages/seekPage.ts'),
    ]);
    const of = options.one('of') as 'actual' | 'achievement' | 'band' | null;
    const asked = await seekCall(call, { what, reach, vary, of });
    if (!asked.found) return notEvaluated(asked);
    const { found } = asked;
    return {
      ...asked.outcome,
      document: seekJson(found, call.language),
      page: (screen) => seekPage(found, screen),
    };
  },
};
