import { compareDecimals } from '@tolok/dataset';
import { units } from '@tolok/schema';
import { type PrintedReport } from '../printedReport.ts';
import { readStatementText } from '../printedText.ts';
import { readStatement } from '../statementFormats.ts';
import { type Statement, statementPlace } from '../statement.ts';

/** The statements whose value, text or claim is not what their printed words say. */
export const rereadStatements = ({ statements }: PrintedReport): string[] =>
  statements.flatMap((one) => {
    const wrong = reread(one) ?? wrongKind(one);
    return wrong === null ? [] : [`${statementPlace(one)}: ${wrong}`];
  });

function reread(one: Statement): string | null {
  const text = one.value ? null : readStatementText(one.asPrinted);
  if (text !== one.text) return `the text is ${text}`;
  if (text !== null) return null;
  const read = readStatement(one);
  const agrees = read && one.value ? compareDecimals(read, one.value) === 0 : !read && !one.value;
  return agrees ? null : 'the value is not what is printed';
}

function wrongKind({ kind, claim, unit }: Statement): string | null {
  const claims = kind === 'direction' || kind === 'comparison';
  if (claims !== (claim !== null)) return `a ${kind} with the claim ${claim}`;
  return unit === null || Object.hasOwn(units, unit) ? null : `no unit ${unit}`;
}
