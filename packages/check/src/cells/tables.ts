import type { Dataset } from '@tolok/dataset';
import { type ResourceCells, resourceCells } from './resourceCells.ts';

/** Tables by name: those of one package, or those that rules make. */
export interface Tables {
  readonly of: (resource: string) => ResourceCells | null;
  readonly names: readonly string[];
}

/** The tables of a package; each is opened when it is first asked for. */
export function tablesOf(dataset: Dataset): Tables {
  const opened = new Map<string, ResourceCells>();
  const byName = new Map(dataset.resources.map((one) => [one.name, one]));
  return {
    names: [...byName.keys()],
    of(name) {
      const before = opened.get(name);
      if (before) return before;
      const resource = byName.get(name);
      if (!resource) return null;
      const cells = resourceCells(dataset, resource);
      opened.set(name, cells);
      return cells;
    },
  };
}
