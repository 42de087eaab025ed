import { compareDecimals, parseNumber } from '@tolok/dataset';
import { units } from '@tolok/schema';
import { absentCells, printedFormat } from '../printedFormats.ts';
import { type PrintedCell, cellPlace } from '../printedCell.ts';
import { type PrintedReport } from '../printedReport.ts';
import { readText } from '../printedText.ts';

/** The cells whose value, text or absence is not what their printed text says in its declared format. */
export const rereadCells = ({ cells }: PrintedReport): string[] =>
  cells.flatMap((one) => {
    const wrong = saysOneThing(one) ?? reread(one) ?? wrongUnit(one);
    return wrong === null ? [] : [`${cellPlace(one)}: ${wrong}`];
  });

function saysOneThing({ value, text, absent }: PrintedCell): string | null {
  const said = [value, text, absent].filter((part) => part !== null).length;
  return said === 1 ? null : `says ${said} of value, text and absent`;
}

function reread(one: PrintedCell): string | null {
  const { asPrinted, value } = one;
  const absent = absentCells[asPrinted];
  if (absent !== undefined) return one.absent === absent ? null : `"${asPrinted}" is ${absent}`;
  const text = readText(one);
  if (text === null) return `"${asPrinted}" is not a ${one.role}`;
  if (text !== undefined) return one.text === text ? null : `"${asPrinted}" is the text ${text}`;
  const { value: printed, problems } = parseNumber(asPrinted, printedFormat(one));
  if (!printed?.digits) return `"${asPrinted}" is refused: ${problems[0]?.code}`;
  if (!value || compareDecimals(printed.digits, value) !== 0)
    return `"${asPrinted}" is another value`;
  if (printed.percentSign && one.unit !== 'percent') return `"${asPrinted}" has a percent sign`;
  return null;
}

function wrongUnit({ unit, value }: PrintedCell): string | null {
  if (unit === null) return null;
  if (!Object.hasOwn(units, unit)) return `no unit ${unit}`;
  return unit === 'letter' && value ? 'a letter with a number' : null;
}
