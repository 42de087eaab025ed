import type { CaseValues } from '@tolok/formula';
import { type Given, type Indicator, type Input, absent } from '@tolok/schema';

/**
 * The values of the inputs of a worked case, constants of the rule included; null where the case
 * gives none. A case of several years is of the last one, and an input looks back from there.
 */
export function givenInputs({ measure }: Indicator, given: Given): CaseValues | null {
  if (!measure || (given.inputs === undefined && given.years === undefined)) return null;
  const last = Math.max(...Object.keys(given.years ?? {}).map(Number));
  return Object.fromEntries(
    Object.entries(measure.inputs).map(([name, input]) => {
      if ('constant' in input) return [name, given.inputs?.[name] ?? input.constant];
      const year = last + (input.yearOffset ?? 0);
      const value = given.inputs?.[name] ?? given.years?.[year]?.[name] ?? null;
      return [name, value ?? nothingOf(input)];
    }),
  );
}

/** What an absent cell counts as. */
const nothingOf = (input: Exclude<Input, { readonly constant: number }>) =>
  input.absent === 'zero' ? 0 : absent('missing-input');
