/** A fence as it is edited: the line that says what it is, and what stands within. */
export interface FenceParts {
  /** The opening line whole, its marks included. */
  readonly opening: string;
  /** What stands between the marks, without its last line break. */
  readonly body: string;
}

/** Takes a fence apart. Lines end in LF. */
export function fenceParts(source: string): FenceParts {
  const [opening = '', ...rest] = source.split('\n');
  const closing = rest.at(-1);
  const isClosed = closing !== undefined && closes(closing, marksOf(opening));
  return { opening, body: (isClosed ? rest.slice(0, -1) : rest).join('\n') };
}

/** Puts a fence together; its marks are longer than any within that would end it. */
export function fenceOf({ opening, body }: FenceParts): string {
  const marks = marksOf(opening);
  const within = body
    .split('\n')
    .filter((line) => closes(line, marks))
    .map((line) => line.trim().length + 1);
  const longer = marks.charAt(0).repeat(Math.max(marks.length, ...within));
  const indent = /^ */.exec(opening)?.[0] ?? '';
  const first = `${indent}${longer}${opening.slice(indent.length + marks.length)}`;
  return `${first}\n${body === '' ? '' : `${body}\n`}${indent}${longer}`;
}

const marksOf = (opening: string): string => /^ *(`{3,}|~{3,})/.exec(opening)?.[1] ?? '```';

const closes = (line: string, marks: string): boolean => {
  const [, found = ''] = /^ {0,3}(`{3,}|~{3,})[ \t]*$/.exec(line) ?? [];
  return found.length >= marks.length && found.startsWith(marks.charAt(0));
};
