import type { ObjectNode, StringNode, ValueNode } from '@humanwhocodes/momoa';
import { type Problem, problem } from '../problem.ts';
import { pointerOf } from './pointer.ts';

/**
 * Plain data from a tree: frozen objects without a prototype, frozen lists, doubles.
 *
 * Everything that JSON allows and Tolok does not is put into `problems`: keys twice (also by
 * escapes), keys that mean something to JavaScript, numbers that a double cannot hold, halves of
 * surrogate pairs, invisible characters in keys and ids.
 */
export function readTree(
  root: ValueNode,
  text: string,
  file: string,
  problems: Problem[],
): unknown {
  const path: (string | number)[] = [];

  const tell = (
    node: { loc: ValueNode['loc'] },
    code: TreeCode,
    values: Problem['values'] = {},
  ) => {
    const { line, column } = node.loc.start;
    problems.push(problem(code, values, { file, pointer: pointerOf(path), line, column }));
  };

  const read = (node: ValueNode): unknown => {
    switch (node.type) {
      case 'Object':
        return readObject(node);
      case 'Array':
        return Object.freeze(
          node.elements.map((element, i) => within(i, () => read(element.value))),
        );
      case 'String':
        if (!node.value.isWellFormed()) tell(node, 'json.surrogate');
        return node.value;
      case 'Number':
        checkNumber(node.value, text.slice(node.loc.start.offset, node.loc.end.offset), node);
        return node.value;
      case 'Boolean':
        return node.value;
      default:
        return null;
    }
  };

  const readObject = (node: ObjectNode): unknown => {
    const object = Object.create(null) as Record<string, unknown>;
    const names = node.members.map((member) => member.name as StringNode);
    // A text in both languages has a key "id" too, and there emoji may need invisible joiners.
    const isText = names.length === 2 && names.some((name) => name.value === 'en');
    const lines = new Map<string, number>();
    node.members.forEach(({ value }, i) => {
      const name = names[i] as StringNode;
      const key = name.value;
      within(key, () => {
        checkKey(name, lines.get(key));
        const result = read(value);
        if (key === 'id' && !isText && typeof result === 'string') checkVisible(result, value);
        if (!reservedKeys.has(key)) object[key] = result;
      });
      if (!lines.has(key)) lines.set(key, name.loc.start.line);
    });
    return Object.freeze(object);
  };

  const checkKey = (name: StringNode, firstLine: number | undefined) => {
    const key = name.value;
    if (firstLine !== undefined) tell(name, 'json.key-duplicate', { key, firstLine });
    if (reservedKeys.has(key)) tell(name, 'json.key-reserved', { key });
    if (!key.isWellFormed()) tell(name, 'json.surrogate');
    checkVisible(key, name);
  };

  const checkVisible = (text: string, node: ValueNode) => {
    const found = invisible.exec(text)?.[0];
    if (!found) return;
    const code = `U+${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
    tell(node, 'json.invisible-character', { code });
  };

  const checkNumber = (value: number, literal: string, node: ValueNode) => {
    const found = literal.slice(0, 40);
    const vanished = value === 0 && /[1-9]/.test(literal.replace(/e.*$/i, ''));
    if (!Number.isFinite(value) || vanished) tell(node, 'json.number-range', { found });
    else if (/^-?\d+$/.test(literal) && !Number.isSafeInteger(value)) {
      tell(node, 'json.integer-unsafe', { found });
    }
  };

  const within = <T>(key: string | number, work: () => T): T => {
    path.push(key);
    const result = work();
    path.pop();
    return result;
  };

  return read(root);
}

type TreeCode =
  | 'json.key-duplicate'
  | 'json.key-reserved'
  | 'json.surrogate'
  | 'json.invisible-character'
  | 'json.number-range'
  | 'json.integer-unsafe';

/** Keys that mean something to JavaScript. */
export const reservedKeys: ReadonlySet<string> = new Set(['__proto__', 'prototype', 'constructor']);

/** Controls of writing direction, and characters without width. */
const invisible = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/;

/** Whether a text has any of them. */
export const isInvisible = (text: string): boolean => invisible.test(text);
