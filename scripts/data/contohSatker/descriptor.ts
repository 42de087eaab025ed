import { describeBytes } from '@tolok/dataset';
import { type DataPackage, printJson } from '@tolok/schema';
import type { MadeTable } from './madeTable.ts';
import type { WorkUnit } from './workUnits.ts';

/** The text of `datapackage.json`, in its standard form, over the printed tables. */
export function descriptor(
  units: readonly WorkUnit[],
  tables: readonly { readonly made: MadeTable; readonly csv: string }[],
): string {
  const whole: DataPackage = {
    $schema: '../../packages/schema/schemas/datapackage.schema.json',
    name: 'contoh-satker',
    title: 'Contoh 25 satuan kerja (rekaan)',
    description:
      'Data rekaan 25 satuan kerja yang tidak ada, dibuat dengan program dari satu bilangan awal, supaya perjanjian yang sama dapat dihitung untuk banyak satuan kerja. Tidak satu angka pun berasal dari laporan.',
    version: '1.0.0',
    created: '2026-11-22',
    licenses: [{ name: 'CC0-1.0' }],
    tolok: {
      schemaVersion: 1,
      sample: true,
      title: { id: 'Contoh 25 satuan kerja (rekaan)', en: 'Example of 25 work units (made up)' },
      factsDefault: 'capaian-satker',
      workUnitNames: Object.fromEntries(units.map(({ code, name }) => [code, name])),
    },
    resources: tables.map(({ made, csv }) => resourceOf(made, csv)),
  };
  return printJson(whole, 'datapackage');
}

function resourceOf(made: MadeTable, csv: string): DataPackage['resources'][number] {
  const { bytes, hash } = describeBytes(new TextEncoder().encode(csv));
  const foreignKeys = Object.entries(made.names ?? {}).map(([field, resource]) => ({
    fields: [field],
    reference: { resource, fields: [field] },
  }));
  return {
    name: made.name,
    path: `${made.name}.csv`,
    title: made.title.id,
    type: 'table',
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { header: true, delimiter: ',' },
    bytes,
    hash,
    tolok: {
      rows: made.rows.length,
      title: made.title,
      kind: 'rows',
      ...(made.facts ? { facts: true } : {}),
      ...(made.note ? { note: made.note } : {}),
    },
    schema: {
      fieldsMatch: 'exact',
      fields: [...made.fields],
      primaryKey: [...made.primaryKey],
      ...(foreignKeys.length > 0 ? { foreignKeys } : {}),
      missingValues: [''],
    },
  };
}
