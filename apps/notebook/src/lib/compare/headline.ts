import type { Step } from '@tolok/analysis';
import { type Language, formatNumber } from '@tolok/schema';
import { say } from '#lib/i18n/words.ts';
import type { CompareView } from './compareView.ts';

/** The sentences a comparison opens with; the one that counts is set strong. */
export interface Headline {
  readonly before: string;
  readonly strong: string;
  readonly after: string;
}

/** Both sides by name, how many indicators are achieved on each, and what moved that. */
export function headlineOf(view: CompareView, language: Language): Headline {
  const { from, to, impact } = view;
  if (from.id === to.id) {
    const same = say(language, 'compare.claim.itself', { title: from.title[language] });
    return { before: same, strong: '', after: '' };
  }
  const { attribution, directions, lacking } = impact;
  // Where nothing was promised nothing was missed either.
  const bare = (['to', 'from'] as const).find(
    (side) =>
      attribution[side].mean === null &&
      lacking.some((one) => one.side === side && one.reason === 'no-target'),
  );
  if (bare) {
    const [other, judged] = bare === 'to' ? (['from', from] as const) : (['to', to] as const);
    return {
      before: countsOf(view, language),
      strong: say(language, 'compare.claim.bare', { title: view[bare].short[language] }),
      after: say(language, 'compare.claim.judged', {
        title: judged.short[language],
        achieved: formatNumber(attribution[other].achieved, { language }),
      }),
    };
  }
  const [was, is] = [attribution.from.achieved, attribution.to.achieved];
  const key = is < was ? 'fell' : is > was ? 'rose' : 'stayed';
  const causes = causesOf(attribution.steps, is - was, language);
  const units = impact.workUnits.length;
  const moved = say(language, 'compare.claim.units', {
    ...{ units, rises: directions.rises, falls: directions.falls },
  });
  return {
    before: countsOf(view, language),
    strong: say(language, `compare.claim.${key}`, {
      was: formatNumber(was, { language }),
      is: formatNumber(is, { language }),
    }),
    after: `${causes === '' ? '' : `: ${causes}`}.${units > 1 ? ` ${moved}` : ''}`,
  };
}

const countsOf = ({ from, to }: CompareView, language: Language): string =>
  say(language, from.indicators === to.indicators ? 'compare.claim.alike' : 'compare.claim', {
    ...{ to: to.short[language], from: from.short[language] },
    ...{ toCount: to.indicators, fromCount: from.indicators },
  });

/** How many results each step moved; signs only where steps went both ways. */
function causesOf(steps: readonly Step[], total: number, language: Language): string {
  const moving = steps.filter(({ achieved }) => achieved !== 0);
  const oneWay = moving.every(({ achieved }) => Math.sign(achieved) === Math.sign(total));
  return moving
    .map(({ step, achieved }) =>
      say(language, 'compare.cause', {
        count: formatNumber(oneWay ? Math.abs(achieved) : achieved, { language, signed: !oneWay }),
        cause: say(language, `compare.cause.${step}`),
      }),
    )
    .join(', ');
}
