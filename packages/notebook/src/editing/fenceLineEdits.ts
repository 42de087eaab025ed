/** The source of a fence under another id; its other words stay. */
export const withId = (source: string, id: string): string =>
  onFirstLine(source, (line) => line.replace(/(\sid=)\S+/, `$1${id}`));

/** The source of a fence that reads another cell in place of one. */
export const withFrom = (source: string, before: string, after: string): string =>
  onFirstLine(source, (line) =>
    line.replace(
      /(\sfrom=)(\S+)/,
      (_, key: string, ids: string) =>
        key +
        ids
          .split(',')
          .map((id) => (id === before ? after : id))
          .join(','),
    ),
  );

function onFirstLine(source: string, change: (line: string) => string): string {
  const end = source.indexOf('\n');
  return end < 0 ? change(source) : change(source.slice(0, end)) + source.slice(end);
}
