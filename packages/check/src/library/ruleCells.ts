import type { ExactDecimal } from '@tolok/dataset';
import { decimalOfNumber } from '@tolok/formula';
import type { Cell } from '../cells/cell.ts';
import type { ResourceCells } from '../cells/resourceCells.ts';
import { rowIndex } from '../cells/rowIndex.ts';
import { libraryName } from './libraryName.ts';
import type { Library, RuleCell, RuleTable } from './ruleTable.ts';

/**
 * A table of rules as cells. Nothing of it was ever rounded. A cell stands in a rule file and is
 * called by the file, its row and its column, none of which changes when rules are sorted anew.
 */
export function ruleCells(name: string, table: RuleTable, library: Library): ResourceCells {
  const rows = table.rows(library);
  const columns = new Set<string>(table.columns);
  const key: ResourceCells['key'] = (column, row) => {
    const says = rows[row]?.cells[column]?.says ?? null;
    return typeof says === 'bigint' ? Number(says) : says;
  };
  return {
    columns: table.columns,
    rows: rows.length,
    file: null,
    key,
    has: (column) => columns.has(column),
    rowsWith: rowIndex(rows.length, key),
    cell(index, field): Cell {
      const row = rows[index];
      const one = row?.cells[field];
      if (!row || !one) throw new Error(`The table ${name} of the rules has no such cell`);
      return {
        dataset: libraryName,
        resource: name,
        index,
        field,
        table: one.loaded.file,
        row: row.name,
        column: field,
        line: null,
        asPrinted: null,
        value: numberOf(one),
        text: typeof one.says === 'string' ? one.says : null,
        absent: null,
        unit: one.unit,
        exact: true,
        rule: { loaded: one.loaded, pointer: one.pointer },
      };
    },
  };
}

function numberOf({ says }: RuleCell): ExactDecimal | null {
  if (typeof says === 'bigint') return { scaled: says, scale: 0 };
  return typeof says === 'number' ? decimalOfNumber(says) : null;
}
