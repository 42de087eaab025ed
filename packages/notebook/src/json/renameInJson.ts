import { readJson } from '@tolok/schema';

/**
 * JSON with `$after` for each `$before`. It is replaced at the pointers; in a body that cannot be
 * read, for which there are none, wherever a text is that and nothing else.
 */
export function renameInJson(
  body: string,
  { before, after }: { readonly before: string; readonly after: string },
  pointers: readonly string[] | null,
): string {
  const old = `"$${before}"`;
  if (pointers === null) return body.replaceAll(old, () => `"$${after}"`);
  const { value } = readJson(body, '');
  const lines = body.split('\n');
  for (const pointer of pointers) {
    const { line, column } = value?.locate(pointer) ?? { line: 0, column: 0 };
    const found = lines[line - 1];
    if (!found?.startsWith(old, column - 1)) continue;
    const end = column - 1 + old.length;
    lines[line - 1] = `${found.slice(0, column - 1)}"$${after}"${found.slice(end)}`;
  }
  return lines.join('\n');
}
