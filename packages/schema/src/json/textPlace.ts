/** A place in a text: 1-based line, and 1-based column in UTF-16 units as editors count. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/** The place of an offset. CR, LF and CRLF each end a line. */
export function textPlace(text: string, offset: number): TextPlace {
  let line = 1;
  let start = 0;
  for (let i = 0; i < offset; i++) {
    const code = text.charCodeAt(i);
    if (code === lineFeed || (code === carriageReturn && text.charCodeAt(i + 1) !== lineFeed)) {
      line++;
      start = i + 1;
    }
  }
  return { line, column: offset - start + 1 };
}

const lineFeed = 10;
const carriageReturn = 13;
