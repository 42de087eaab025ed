import { type Connection, cell } from '@tolok/schema';
import { fillSql } from '../workload/fillSql.ts';

/** An open database that can hold the inputs of the workload. */
export interface Database {
  /** As it stands in the table, for example `DuckDB native, 1 thread`. */
  readonly name: string;
  readonly connection: Connection;
  /** Holds the inputs of exactly so many work units from now on. */
  fill(units: number): Promise<void>;
}

export function databaseOf(name: string, connection: Connection): Database {
  let filled = 0;
  return {
    name,
    connection,
    async fill(units) {
      if (filled === units) return;
      await connection.query(fillSql(units));
      filled = units;
    },
  };
}

/** The numbers in the first row of a result. */
export async function numbersOf(connection: Connection, sql: string): Promise<number[]> {
  const { columns } = await connection.query(sql);
  return columns.map((column) => Number(cell(column, 0)));
}
