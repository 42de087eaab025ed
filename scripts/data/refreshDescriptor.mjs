/**
 * The text of a datapackage.json with the bytes, hash and rows that `describe(path)` gives for each
 * of its files. Everything else keeps its place and its layout, so that a difference shows the
 * figures alone. Throws where a resource does not state them behind its path.
 */
export function refreshDescriptor(text, describe) {
  const { resources } = JSON.parse(text);
  const starts = resources.map(({ path }) => placeOf(text, path));
  const parts = resources.map(({ path }, i) => {
    const { bytes, hash, rows } = describe(path);
    return [
      [/"bytes":\s*\d+/, `"bytes": ${bytes}`],
      [/"hash":\s*"sha256:[0-9a-f]{64}"/, `"hash": "${hash}"`],
      [/"rows":\s*\d+/, `"rows": ${rows}`],
    ].reduce(
      (part, [found, stated]) => {
        if (!found.test(part)) throw new Error(`${path}: no ${stated} to replace`);
        return part.replace(found, stated);
      },
      text.slice(starts[i], starts[i + 1]),
    );
  });
  return text.slice(0, starts[0]) + parts.join('');
}

function placeOf(text, path) {
  const [found, second] = text.matchAll(
    new RegExp(`"path":\\s*${escape(JSON.stringify(path))}`, 'g'),
  );
  if (!found || second)
    throw new Error(`${path}: stated ${second ? 'twice' : 'in another spelling'}`);
  return found.index;
}

const escape = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
