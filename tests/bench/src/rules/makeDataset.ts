import type { Dataset, Resource } from '@tolok/dataset';
import type { Column, Table } from '@tolok/schema';
import { year, unitCode } from '../workload/cells.ts';
import type { InputColumns } from '../workload/workload.ts';

/** A package with the one table `ent` of so many indicators, described but without rows. */
export const describedDataset = (indicators: number): Dataset =>
  datasetOf(
    tableOf(
      0,
      Array.from({ length: indicators }, () => noInputs),
    ),
  );

/** The same with the inputs of a workload in it. */
export const filledDataset = (units: number, inputs: readonly InputColumns[]): Dataset =>
  datasetOf(tableOf(units, inputs));

const noInputs: InputColumns = { r: new Float64Array(), t: new Float64Array() };

function datasetOf(table: Table): Dataset {
  const resource: Resource = {
    name: 'ent',
    title: said('ent'),
    path: 'ent.csv',
    file: 'ent.csv',
    hash,
    table,
    fields: table.columns.map(({ name }) => {
      if (name === 'workUnit') return { name, type: 'string', key: 'workUnit' };
      return name === 'year' ? { name, type: 'year', key: 'year' } : { name, type: 'number' };
    }),
    source: {},
    facts: false,
    kind: 'rows',
    primaryKey: ['workUnit', 'year'],
  };
  return {
    name: 'bench',
    title: said('bench'),
    sample: true,
    workUnitNames: {},
    hash,
    closed: [],
    unread: [],
    resources: [resource],
  };
}

const said = (text: string) => ({ id: text, en: text });

const hash = `sha256:${'0'.repeat(64)}`;

function tableOf(rows: number, inputs: readonly InputColumns[]): Table {
  return {
    rows,
    columns: [
      {
        name: 'workUnit',
        type: 'text',
        values: Array.from({ length: rows }, (_, unit) => unitCode(unit)),
      },
      { name: 'year', type: 'integer', values: new BigInt64Array(rows).fill(BigInt(year)) },
      ...inputs.flatMap(({ r, t }, i) => [doubles(`r${i}`, r), doubles(`t${i}`, t)]),
    ],
  };
}

/** A column of a table has no NaN: absent cells are marked, with 0 under them. */
function doubles(name: string, cells: Float64Array): Column {
  return {
    name,
    type: 'double',
    values: cells.map((x) => (Number.isNaN(x) ? 0 : x)),
    valid: Uint8Array.from(cells, (x) => (Number.isNaN(x) ? 0 : 1)),
  };
}
