import type { Selection } from '@tolok/engine';
import { type Parsed, problem } from '@tolok/schema';
import type { OptionValues } from '../arguments/readArguments.ts';

/** What the options choose. Problem: `command.option-value` for a day that is in no calendar. */
export function readSelection(options: OptionValues): Parsed<Selection> {
  const asOf = options.one('as-of');
  if (asOf !== null && !isDay(asOf)) {
    return {
      problems: [
        problem('command.option-value', { option: '--as-of', value: asOf, wanted: '2022-06-30' }),
      ],
    };
  }
  const year = options.one('year');
  const quarter = options.one('quarter');
  const indicators = options.all('indicator');
  const given = <K extends string>(key: K, value: string | null) =>
    (value === null ? {} : { [key]: value }) as Partial<Record<K, string>>;
  return {
    value: {
      ...given('agreement', options.one('agreement')),
      ...given('plan', options.one('plan')),
      ...(indicators.length > 0 ? { indicators } : {}),
      ...(year === null ? {} : { year: Number(year) }),
      ...(quarter === null ? {} : { quarter: Number(quarter) as 1 | 2 | 3 | 4 }),
      ...workUnitOf(options.one('work-unit')),
      ...given('facts', options.one('facts')),
      ...given('policy', options.one('policy')),
      ...given('asOf', asOf),
      withDrafts: options.has('with-drafts'),
    },
    problems: [],
  };
}

const workUnitOf = (code: string | null): Pick<Selection, 'workUnit'> =>
  code === null ? {} : { workUnit: code === 'all' ? null : code };

function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
