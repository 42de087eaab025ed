import type { ResourceCells } from '../cells/resourceCells.ts';
import type { Tables } from '../cells/tables.ts';
import { agreements } from './agreements.ts';
import { budgetCoverage } from './budgetCoverage.ts';
import { budgetEntries } from './budgetEntries.ts';
import { budgetMapping } from './budgetMapping.ts';
import { cascadeLinks } from './cascadeLinks.ts';
import { citations } from './citations.ts';
import { indicators } from './indicators.ts';
import { regulations } from './regulations.ts';
import { ruleCells } from './ruleCells.ts';
import type { Library, RuleTable } from './ruleTable.ts';
import { targets } from './targets.ts';

/** Every table of the rules by the name checks use; a new one is a file and a line. */
export const ruleTables = {
  indicators,
  agreements,
  targets,
  'cascade-links': cascadeLinks,
  'budget-entries': budgetEntries,
  'budget-mapping': budgetMapping,
  'budget-coverage': budgetCoverage,
  citations,
  regulations,
} satisfies Record<string, RuleTable>;

/** The rules as tables; each is made when it is first asked for. */
export function libraryTables(library: Library): Tables {
  const opened = new Map<string, ResourceCells>();
  const byName = new Map<string, RuleTable>(Object.entries(ruleTables));
  return {
    names: [...byName.keys()],
    of(name) {
      const before = opened.get(name);
      if (before) return before;
      const table = byName.get(name);
      if (!table) return null;
      const cells = ruleCells(name, table, library);
      opened.set(name, cells);
      return cells;
    },
  };
}
