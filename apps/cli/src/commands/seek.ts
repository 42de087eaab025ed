import { selectors } from '../arguments/options.ts';
import { type Command, notEvaluated, refused } from './command.ts';
import { aSubject, missing, unexpected } from './operands.ts';

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
      ...(what === undefined ? [aSubject] : []),
      ...(reach === null ? [words.reach] : []),
      ...(vary === null ? [words.vary] : []),
    ];
    if (what === undefined || reach === null || vary === null) {
      return refused(lacking.map((wanted) => missing(call, wanted)));
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

const words = {
  reach: {
    id: '--reach dengan yang hendak dicapai, misalnya --reach tercapai',
    en: '--reach with what is to be reached, for example --reach achieved',
  },
  vary: {
    id: '--vary dengan nilai yang boleh berubah, misalnya --vary actual.ikm',
    en: '--vary with the value that may change, for example --vary actual.ikm',
  },
};
