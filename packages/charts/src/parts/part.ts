import type { RenderFunction } from '@observablehq/plot';

/**
 * Names the elements of a mark: its group after the mark, and each element after the row it stands
 * for, so that the next drawing finds them again. Marks of one element for all rows have no rows.
 */
export function part(
  name: string,
  rows: readonly { readonly key: string }[] = [],
): { render: RenderFunction } {
  return {
    render(index, scales, values, dimensions, context, next) {
      const group = next?.(index, scales, values, dimensions, context) ?? null;
      if (group === null) return null;
      group.setAttribute('data-key', name);
      index.forEach((row, i) => {
        const key = rows[row]?.key;
        const element = group.childNodes[i] as Element | undefined;
        if (key !== undefined) element?.setAttribute('data-key', key);
      });
      return group;
    },
  };
}

/** A mark of our own: elements made by hand, in pixels. */
export function drawn(
  name: string,
  draw: (make: Make, group: SVGElement, scales: Scales) => void,
): RenderFunction {
  return (_index, scales, _values, _dimensions, { ownerSVGElement, document }) => {
    const make: Make = (tag, attributes, parent) => {
      const element = document.createElementNS(ownerSVGElement.namespaceURI, tag) as SVGElement;
      for (const [key, value] of Object.entries(attributes)) {
        element.setAttribute(key, String(value));
      }
      parent?.appendChild(element);
      return element;
    };
    const group = make('g', { 'data-key': name });
    draw(make, group, {
      x: (value) => Number(scales.x?.(value)),
      y: (value) => Number(scales.y?.(value)),
    });
    return group;
  };
}

export type Make = (
  tag: string,
  attributes: Readonly<Record<string, string | number>>,
  parent?: SVGElement,
) => SVGElement;

interface Scales {
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
}
