/** Rows as lines of aligned text under a rule; the first column is left, all others right. */
export function printTable(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = heads.map((head, i) =>
    Math.max(head.length, ...rows.map((row) => (row[i] ?? '').length)),
  );
  const line = (cells: readonly string[]) =>
    widths
      .map((width, i) =>
        i === 0 ? (cells[i] ?? '').padEnd(width) : (cells[i] ?? '').padStart(width),
      )
      .join('  ')
      .trimEnd();
  return [
    line(heads),
    '-'.repeat(line(widths.map((width) => '-'.repeat(width))).length),
    ...rows.map(line),
  ].join('\n');
}

/** A number of milliseconds with three significant digits or more. */
export const ms = (x: number | null | undefined): string =>
  x === null || x === undefined ? '' : x < 10 ? x.toFixed(2) : x < 100 ? x.toFixed(1) : whole(x);

/** A whole number with its thousands apart. */
export const whole = (x: number): string => String(Math.round(x)).replace(/\B(?=(\d{3})+$)/g, ' ');

/** Evaluations per second. */
export const rate = (x: number | null): string =>
  x === null ? '' : x >= 1e6 ? `${(x / 1e6).toFixed(1)} M` : `${(x / 1e3).toFixed(1)} k`;

/** How many times as fast. */
export const multiple = (x: number | null): string =>
  x === null ? '' : x < 10 ? x.toFixed(2) : whole(x);

/** Bytes in whole megabytes. */
export const megabytes = (x: number | undefined): string => (x === undefined ? '' : whole(x / 1e6));
