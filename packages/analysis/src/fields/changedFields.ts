import { type Loaded, type RuleSet, findVersion } from '@tolok/engine';
import { type Agreement, type Indicator, canonicalHash } from '@tolok/schema';
import type { AgreedEntry } from '../agreedEntries.ts';
import { agreementFields } from './agreementFields.ts';
import type { ComparedKey } from './comparedKey.ts';
import { definitionFields } from './definitionFields.ts';
import type { Basis, FieldChange, FieldValue } from './fieldChange.ts';
import { formulaChange } from './formulaChange.ts';

/**
 * Everything that changed between two lines of agreements: what the agreements say of them, then
 * what their definitions say, each in the order of its table. Another spacing, spelling of a code or
 * order of keys is no change. Empty where nothing changed.
 *
 * Definitions are compared where both are there; where one is missing, its reference alone is told.
 */
export function changedFields(
  rules: RuleSet,
  from: AgreedEntry,
  to: AgreedEntry,
  moved: boolean,
): readonly FieldChange[] {
  const before = findVersion(rules.indicators, from.agreed.indicator);
  const after = findVersion(rules.indicators, to.agreed.indicator);
  const place = moved && from.position !== to.position ? [placeChange(from, to)] : [];
  return [
    ...differing('agreement', agreementFields, from, to),
    ...place,
    ...(before && after && before !== after ? definitionChanges(before, after) : []),
  ];
}

/** On what a line of an agreement rests: its place in the document, and the definition. */
export function basisOf(rules: RuleSet, agreement: Agreement, { agreed }: AgreedEntry): Basis {
  const definition = findVersion(rules.indicators, agreed.indicator)?.value;
  return {
    source: agreed.source ?? agreement.targetsFrom ?? agreement.source ?? null,
    indicator: definition
      ? {
          reference: agreed.indicator,
          legalBasis: definition.legalBasis,
          source: definition.source ?? null,
          note: definition.change?.text ?? null,
        }
      : null,
  };
}

/** Places are counted from 1, through the whole agreement. */
const placeChange = (from: AgreedEntry, to: AgreedEntry): FieldChange => ({
  ...{ path: 'order', of: 'agreement', words: null, edits: [] },
  from: from.position + 1,
  to: to.position + 1,
});

function definitionChanges(
  before: Loaded<Indicator>,
  after: Loaded<Indicator>,
): readonly FieldChange[] {
  const formula = formulaChange(before, after);
  const rest = differing('indicator', definitionFields(before.value, after.value), before, after);
  return [...(formula ? [formula] : []), ...rest];
}

const differing = <T>(
  of: FieldChange['of'],
  keys: readonly ComparedKey<T>[],
  before: T,
  after: T,
): readonly FieldChange[] =>
  keys.flatMap(({ path, read, same = sameJson }) => {
    const [from, to] = [read(before) ?? null, read(after) ?? null];
    return same(from, to) ? [] : [{ path, of, from, to, words: null, edits: [] }];
  });

const sameJson = (one: FieldValue, other: FieldValue): boolean =>
  canonicalHash(one) === canonicalHash(other);
