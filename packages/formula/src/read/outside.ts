import type { Text } from '@tolok/schema';
import type { Reader } from './reading.ts';

const constructs = {
  StringLiteral: { id: 'Teks dalam tanda kutip', en: 'Text in quotes' },
  BooleanLiteral: { id: 'true dan false', en: 'true and false' },
  List: { id: 'Daftar dalam kurung siku', en: 'A list in brackets' },
  Context: { id: 'Isi kurung kurawal', en: 'What stands in braces' },
  PathExpression: { id: 'Titik di antara dua nama', en: 'A dot between two names' },
  ForExpression: { id: 'for … return', en: 'for … return' },
  QuantifiedExpression: { id: 'some/every … satisfies', en: 'some/every … satisfies' },
  FunctionDefinition: { id: 'Fungsi buatan sendiri', en: 'A function of your own' },
  InstanceOfExpression: { id: 'instance of', en: 'instance of' },
  DateTimeLiteral: { id: 'Tanggal dan waktu', en: 'A date or time' },
  SimplePositiveUnaryTest: {
    id: 'Rentang atau syarat tanpa sisi kiri',
    en: 'A range or a condition without a left side',
  },
  Interval: { id: 'Rentang', en: 'A range' },
  NamedParameters: { id: 'Argumen bernama', en: 'Named arguments' },
  in: { id: 'in', en: 'in' },
  '?': { id: 'Tanda tanya', en: 'A question mark' },
} as const satisfies Record<string, Text>;

/** What FEEL has and the formula language leaves out. */
export const outside: Readonly<Record<keyof typeof constructs, Reader>> = Object.fromEntries(
  Object.entries(constructs).map(([name, what]) => [
    name,
    ((node, reading) => {
      reading.report('formula.outside', node, { whatId: what.id, whatEn: what.en });
      return null;
    }) satisfies Reader,
  ]),
) as Record<keyof typeof constructs, Reader>;
