import { type DocumentKind, type Shape, shapes } from '../generated/shapes.ts';
import { shapeUnder } from './knownKeys.ts';

/** How wide a line may be. */
const width = 100;

/**
 * The one form in which a document of this repository is written, with a newline at the end.
 *
 * Keys stand in the order of the schema of the kind, then unknown ones as they come; without a kind
 * all as they come. Indented by two spaces; a list, or an object of plain values, stays on one line
 * where it fits. It is a form that Prettier leaves as it is.
 */
export function printJson(value: unknown, kind?: DocumentKind): string {
  const shape = kind && shapes[kind];
  const isObject = isContainer(value) && !isList(value);
  return `${print(value, shape, 0, 0, isObject)}\n`;
}

/**
 * Prints from a column, `used` characters of the line being taken; lines break with that indent.
 * `open` keeps an object from standing on one line.
 */
function print(
  value: unknown,
  shape: Shape | undefined,
  indent: number,
  used: number,
  open = false,
): string {
  if (!isContainer(value)) return printScalar(value);
  if (!open && !mustBreak(value)) {
    const line = printFlat(value, shape);
    if (used + lineWidth(line) <= width) return line;
  }
  const items = isList(value)
    ? printItems(value, shape, indent + 2)
    : printMembers(value, shape, indent + 2);
  if (items.length === 0) return Array.isArray(value) ? '[]' : '{}';
  const [opening, closing] = Array.isArray(value) ? '[]' : '{}';
  return `${opening}\n${items.join('\n')}\n${' '.repeat(indent)}${closing}`;
}

/** Prettier writes the exponent of a number without its plus. */
const printScalar = (value: unknown): string =>
  typeof value === 'number' ? JSON.stringify(value).replace('e+', 'e') : JSON.stringify(value);

type Container = readonly unknown[] | Readonly<Record<string, unknown>>;

const isContainer = (value: unknown): value is Container =>
  typeof value === 'object' && value !== null;

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

/** What never stands on one line, however short: the rules of Prettier, and objects in objects. */
function mustBreak(value: unknown): boolean {
  if (!isContainer(value)) return false;
  if (!isList(value)) return Object.values(value).some((v) => isContainer(v) && sizeOf(v) > 0);
  return value.some(mustBreak) || isTable(value);
}

/** Several objects, or several lists, of several parts each. */
const isTable = (list: readonly unknown[]): boolean =>
  list.length > 1 &&
  (list.every((item) => isContainer(item) && !isList(item) && sizeOf(item) > 1) ||
    list.every((item) => isList(item) && sizeOf(item) > 1));

const sizeOf = (value: Container): number =>
  isList(value) ? value.length : Object.keys(value).length;

function printFlat(value: unknown, shape: Shape | undefined): string {
  if (!isContainer(value)) return printScalar(value);
  if (isList(value)) return `[${value.map((item) => printFlat(item, shape)).join(', ')}]`;
  const members = membersOf(value, shape).map(
    ([key, inner]) => `${JSON.stringify(key)}: ${printFlat(inner, shapeUnder(shape, key))}`,
  );
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}

function printMembers(
  value: Readonly<Record<string, unknown>>,
  shape: Shape | undefined,
  indent: number,
): string[] {
  const members = membersOf(value, shape);
  return members.map(([key, inner], i) => {
    const start = `${' '.repeat(indent)}${JSON.stringify(key)}: `;
    const comma = i < members.length - 1 ? ',' : '';
    const used = lineWidth(start) + comma.length;
    return start + print(inner, shapeUnder(shape, key), indent, used) + comma;
  });
}

function printItems(list: readonly unknown[], shape: Shape | undefined, indent: number): string[] {
  const last = list.length - 1;
  if (list.length > 1 && list.every((item) => typeof item === 'number')) return fill(list, indent);
  return list.map((item, i) => {
    const comma = i < last ? ',' : '';
    const start = ' '.repeat(indent);
    return start + print(item, shape, indent, indent + comma.length) + comma;
  });
}

/** Numbers, as many on a line as fit. */
function fill(list: readonly number[], indent: number): string[] {
  const lines: string[] = [];
  let line = '';
  list.forEach((item, i) => {
    const text = printScalar(item) + (i < list.length - 1 ? ',' : '');
    if (line !== '' && indent + line.length + 1 + text.length > width) {
      lines.push(' '.repeat(indent) + line);
      line = text;
    } else line += (line === '' ? '' : ' ') + text;
  });
  return [...lines, ' '.repeat(indent) + line];
}

/** The members of an object: known keys in the order of the shape, then the others. */
function membersOf(
  value: Readonly<Record<string, unknown>>,
  shape: Shape | undefined,
): [string, unknown][] {
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  if (!shape) return entries;
  const order = Object.keys(shape.keys);
  const rank = (key: string) =>
    Object.hasOwn(shape.keys, key) ? order.indexOf(key) : order.length;
  return entries.sort(([a], [b]) => rank(a) - rank(b));
}

/** Columns a text takes: two for East Asian letters and emoji, none for what combines with Latin. */
function lineWidth(text: string): number {
  if (/^[\u0020-\u007e]*$/.test(text)) return text.length;
  let columns = 0;
  for (const char of text.replace(/\p{RGI_Emoji}/gv, '  ')) {
    if (/[\p{Cc}\p{Mn}\u200b-\u200d]/u.test(char)) continue;
    columns += wide.test(char) ? 2 : 1;
  }
  return columns;
}

const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f000}-\u{1faff}\u{20000}-\u{3fffd}]/u;
