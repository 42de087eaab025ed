import { describe, expect, it } from 'vitest';
import { refreshDescriptor } from './refreshDescriptor.mjs';

const hash = (digit) => `sha256:${String(digit).repeat(64)}`;
const resource = (path, bytes, digit, rows) =>
  `{ "path": "${path}", "bytes": ${bytes}, "hash": "${hash(digit)}",\n "tolok": { "rows": ${rows} } }`;
const text = (...resources) => `{ "name": "x",\n  "resources": [${resources.join(', ')}] }\n`;

describe('refreshDescriptor', () => {
  it('states the figures of each file and leaves the rest as it stands', () => {
    const facts = {
      'a.csv': { bytes: 12, hash: hash(1), rows: 3 },
      'b/c.csv': { bytes: 34, hash: hash(2), rows: 5 },
    };
    const stale = text(resource('a.csv', 0, 0, 0), resource('b/c.csv', 9, 0, 9));
    const fresh = text(resource('a.csv', 12, 1, 3), resource('b/c.csv', 34, 2, 5));
    expect(refreshDescriptor(stale, (path) => facts[path])).toBe(fresh);
    expect(refreshDescriptor(fresh, (path) => facts[path])).toBe(fresh);
  });

  it('refuses a resource that does not state them', () => {
    const bare = text('{ "path": "a.csv" }', resource('b.csv', 1, 1, 1));
    expect(() => refreshDescriptor(bare, () => ({ bytes: 1, hash: hash(1), rows: 1 }))).toThrow(
      'a.csv: no "bytes"',
    );
  });

  it('refuses a file that two resources name', () => {
    const twice = text(resource('a.csv', 1, 1, 1), resource('a.csv', 1, 1, 1));
    expect(() => refreshDescriptor(twice, () => ({}))).toThrow('a.csv: stated twice');
  });
});
