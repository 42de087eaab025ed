import { type Reader, childrenOf } from './reading.ts';

/** `list[item >= 90]`: the elements for which the condition is true. */
export const readFilter: Reader = (node, reading) => {
  const [first, , second] = childrenOf(node).filter(({ name }) => !name.endsWith('Comment'));
  if (!first || !second) return null;
  const list = reading.read(first);
  if (!list) return null;
  if (list.type !== 'list' || list.filter) {
    reading.report('formula.list-wanted', first, { found: reading.text(first) });
    return null;
  }
  const outer = reading.item;
  reading.item = list.quantity;
  const part = reading.read(second);
  reading.item = outer;
  const condition = part && reading.asBoolean(part);
  if (!condition) return null;
  const { from, to } = node;
  return { ...list, node: { from, to }, filter: condition.node };
};
