import {
  type Change,
  type FieldChange,
  type FieldValue,
  fieldLabel,
  fieldValueText,
  formulaRoleWords,
} from '@tolok/analysis';
import type { Language, Text } from '@tolok/schema';

/**
 * What a change says otherwise beside name, target and place, which the table shows: a line for each
 * field, formulas in words with the places at which they part.
 */
export const fieldLines = ({ fields }: Change, language: Language): readonly string[] =>
  fields.filter(({ path }) => !shownElsewhere.has(path)).flatMap((one) => linesOf(one, language));

const shownElsewhere = new Set(['name', 'target', 'definition', 'order', 'title']);

function linesOf(field: FieldChange, language: Language): readonly string[] {
  const label = fieldLabel(field.path, language);
  const text = (value: FieldValue) => fieldValueText(value, language);
  if (field.path !== 'formula') {
    const [from, to] = [text(field.from), text(field.to)];
    return from === to || Math.max(from.length, to.length) > longest
      ? [`${label} ${words.changed[language]}`]
      : [`${label}: ${from} → ${to}`];
  }
  const side = (words: Text | null | undefined, written: FieldValue) =>
    words?.[language] ?? text(written);
  return [
    `${label}: ${side(field.words?.from, field.from)} → ${side(field.words?.to, field.to)}`,
    ...field.edits
      .filter(({ role }) => role !== 'whole')
      .map(
        ({ role, from, to }) =>
          `${formulaRoleWords[role][language]}: ${from[language]} → ${to[language]}`,
      ),
  ];
}

/** Beyond this a line is harder to read than the two documents. */
const longest = 160;

const words = {
  changed: { id: 'berubah', en: 'changes' },
};
