/**
 * Makes one drawing equal to another of the same kind by changing it in place. Elements with the
 * same name (`data-key`) among the same parents are kept and moved, whatever their order; the others
 * are kept by kind and place. What is new comes from the other drawing, what is gone goes.
 */
export function patch(node: Element, fresh: Element): void {
  for (const name of node.getAttributeNames()) {
    if (!fresh.hasAttribute(name)) node.removeAttribute(name);
  }
  for (const name of fresh.getAttributeNames()) {
    const value = fresh.getAttribute(name) ?? '';
    if (node.getAttribute(name) !== value) node.setAttribute(name, value);
  }
  patchChildren(node, fresh);
}

function patchChildren(node: Element, fresh: Element): void {
  const known = new Map<string, ChildNode[]>();
  for (const child of node.childNodes) {
    const key = nameOf(child);
    const same = known.get(key);
    if (same) same.push(child);
    else known.set(key, [child]);
  }
  let place: ChildNode | null = node.firstChild;
  for (const wanted of [...fresh.childNodes]) {
    const kept = known.get(nameOf(wanted))?.shift();
    if (kept === undefined) {
      node.insertBefore(wanted, place);
      continue;
    }
    if (kept === place) place = place.nextSibling;
    else node.insertBefore(kept, place);
    if (isElement(kept)) patch(kept, wanted as Element);
    else if (kept.textContent !== wanted.textContent) kept.textContent = wanted.textContent;
  }
  for (const gone of [...known.values()].flat()) gone.remove();
}

const isElement = (node: ChildNode): node is Element & ChildNode => node.nodeType === 1;

/** Elements that may become one another have the same name: same tag, and same row if it has one. */
const nameOf = (node: ChildNode): string =>
  isElement(node) ? `${node.localName} ${node.getAttribute('data-key') ?? ''}` : '#text';
