import {
  type ElementNode,
  type MemberNode,
  type ObjectNode,
  type StringNode,
  type ValueNode,
  parse,
} from '@humanwhocodes/momoa';
import { type Parsed, type Problem, hasErrors, problem } from '../problem.ts';
import type { ProblemCode } from '../problems/index.ts';
import { findFault } from './findFault.ts';
import { keysOf } from './pointer.ts';
import { readPlain } from './readPlain.ts';
import { readTree } from './readTree.ts';
import { type TextPlace, textPlace } from './textPlace.ts';

/** A JSON text that was read: its data, and where each part of it stands. */
export interface JsonDocument {
  /** Plain data, frozen; objects have no prototype. */
  readonly value: unknown;
  /**
   * Where a JSON pointer stands: its value, or with `key` the name before it. Of a pointer to
   * nothing, the place of the nearest part above it that is there.
   */
  locate(pointer: string, part?: 'value' | 'key'): TextPlace;
}

/** The largest document that is read, in bytes of UTF-8. */
export const jsonMaxBytes = 5_000_000;

/**
 * Reads a JSON text strictly, as RFC 8259 writes it and a little less: see the problems. Numbers
 * become doubles. It never throws, whatever the text.
 *
 * Problems: `json.…`, each with line and column; there is a value only when there is none of them.
 */
export function readJson(text: string, file: string): Parsed<JsonDocument> {
  const refuse = (code: ProblemCode, offset: number, values: Problem['values'] = {}) => ({
    problems: [problem(code, values, { file, ...textPlace(text, offset) })],
  });
  if (isLarger(text, jsonMaxBytes)) {
    return refuse('json.too-large', 0, { limit: jsonMaxBytes / 1_000_000 });
  }
  const nul = text.indexOf('\0');
  if (nul >= 0) return refuse('json.nul', nul);
  if (text.startsWith('\ufeff')) return refuse('json.byte-order-mark', 0);
  const plain = readPlain(text);
  if (plain !== undefined)
    return { value: { value: plain, locate: lazyLocator(text) }, problems: [] };
  const fault = findFault(text);
  if (fault) return refuse(fault.code, fault.offset, fault.values);
  const { body } = parse(text);
  const problems: Problem[] = [];
  const value = readTree(body, text, file, problems);
  if (hasErrors(problems)) return { problems };
  return { value: { value, locate: locator(body) }, problems };
}

function isLarger(text: string, limit: number): boolean {
  if (text.length * 3 <= limit) return false;
  return text.length > limit || new TextEncoder().encode(text).length > limit;
}

/** Places are asked for where something is wrong, and most documents are right. */
function lazyLocator(text: string): JsonDocument['locate'] {
  let locate: JsonDocument['locate'] | undefined;
  return (pointer, part) => (locate ??= locator(parse(text).body))(pointer, part);
}

function locator(body: ValueNode): JsonDocument['locate'] {
  const members = new WeakMap<ObjectNode, Map<string, MemberNode>>();

  const memberOf = (node: ObjectNode, key: string): MemberNode | undefined => {
    let found = members.get(node);
    if (!found) {
      found = new Map(node.members.map((member) => [(member.name as StringNode).value, member]));
      members.set(node, found);
    }
    return found.get(key);
  };

  return (pointer, part = 'value') => {
    let node = body;
    let place = body.loc.start;
    for (const key of keysOf(pointer)) {
      const below = node.type === 'Object' ? memberOf(node, key) : elementOf(node, key);
      if (!below) break;
      node = below.value;
      const isKey = part === 'key' && below.type === 'Member';
      place = isKey ? below.name.loc.start : node.loc.start;
    }
    return { line: place.line, column: place.column };
  };
}

const elementOf = (node: ValueNode, key: string): ElementNode | undefined =>
  node.type === 'Array' && /^\d+$/.test(key) ? node.elements[Number(key)] : undefined;
