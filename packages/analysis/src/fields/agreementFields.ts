import type { AgreedEntry } from '../agreedEntries.ts';
import { sameName } from '../sameName.ts';
import { foldedText } from '../foldedText.ts';
import type { ComparedKey } from './comparedKey.ts';
import type { FieldValue } from './fieldChange.ts';

/** What an agreement says of an indicator, in the order in which changes of it are told. */
export const agreementFields: readonly ComparedKey<AgreedEntry>[] = [
  { path: 'name', read: ({ agreed }) => agreed.name, same: samePrintedName },
  { path: 'definition', read: ({ agreed }) => agreed.indicator },
  { path: 'target', read: ({ agreed }) => agreed.target as FieldValue },
  ...(['1', '2', '3', '4'] as const).map((quarter) => ({
    path: `targets.${quarter}`,
    read: ({ agreed }: AgreedEntry) => agreed.targets?.[quarter] as FieldValue | undefined,
  })),
  { path: 'weight', read: ({ agreed }) => agreed.weight },
  {
    path: 'objective',
    read: ({ objective }) => ({ ...objective.title }),
    same: (one, other) => foldedText(titleOf(one)) === foldedText(titleOf(other)),
  },
];

/** A name that is not printed is no other name. */
function samePrintedName(one: FieldValue, other: FieldValue): boolean {
  return typeof one !== 'string' || typeof other !== 'string' || sameName(one, other);
}

const titleOf = (title: FieldValue): string =>
  title !== null && typeof title === 'object' && 'id' in title && typeof title.id === 'string'
    ? title.id
    : '';
