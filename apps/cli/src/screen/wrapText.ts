/**
 * A text in lines of at most `width` characters, broken between words. With `most`, so many lines
 * and no more: what does not fit ends in an ellipsis. A percent sign stays with its number. Gives at
 * least one line.
 */
export function wrapText(text: string, width: number, most = Infinity): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+(?!%)/).flatMap((word) => pieces(word, width))) {
    if (line === '') line = word;
    else if (length(line) + 1 + length(word) <= width) line += ` ${word}`;
    else {
      lines.push(line);
      line = word;
    }
  }
  lines.push(line);
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  const last = [...(kept.pop() ?? '')].slice(0, width - 1).join('');
  return [...kept, `${last.trimEnd()}…`];
}

/** A word longer than a line, cut where it must be. */
function pieces(word: string, width: number): string[] {
  const letters = [...word];
  if (letters.length <= width) return [word];
  return Array.from({ length: Math.ceil(letters.length / width) }, (_, i) =>
    letters.slice(i * width, (i + 1) * width).join(''),
  );
}

const length = (text: string): number => [...text].length;
