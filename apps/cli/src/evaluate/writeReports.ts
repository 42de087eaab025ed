import { resolve } from 'node:path';
import { type CheckReport, type ReporterOptions, reporters } from '@tolok/check';
import type { Dataset } from '@tolok/dataset';
import type { RuleSet } from '@tolok/engine';
import { type Problem, type Severity, cell, column } from '@tolok/schema';
import type { Call } from '../commands/command.ts';
import { showPath, writeWhole } from '../files.ts';
import type { Line } from '../screen/span.ts';
import { version } from '../version.ts';

/** A report, and what else its formats show. */
export interface Written {
  readonly call: Call;
  readonly report: CheckReport;
  readonly gate: Severity;
  readonly rules: RuleSet;
  readonly datasets: readonly Dataset[];
}

/**
 * Writes a report into the files that are asked for, each whole or not at all.
 *
 * Problem: `command.file-unwritable`.
 */
export async function writeReports(written: Written): Promise<readonly Problem[]> {
  const { call, report } = written;
  const texts: [string, string][] = [];
  for (const name of ['junit', 'sarif'] as const) {
    const file = call.options.one(name);
    if (file !== null) texts.push([file, reporters[name].write(report, optionsOf(written))]);
  }
  const page = call.options.one('html');
  if (page !== null) texts.push([page, await htmlOf(written)]);
  return texts.flatMap(([file, text]) => {
    const path = resolve(call.folder, file);
    return writeWhole(path, text, showPath(path, call.folder));
  });
}

/** The findings as GitHub reads them from what a step prints. */
export const annotationLines = (written: Written): readonly Line[] =>
  reporters.annotations.write(written.report, optionsOf(written)).trimEnd().split('\n');

async function htmlOf({ call, report, rules, datasets }: Written): Promise<string> {
  const { checkHtml } = await import('@tolok/export');
  const names = datasets.filter(({ resources }) => resources.length > 0);
  const titles = (language: 'id' | 'en') => names.map(({ title }) => title[language]).join(', ');
  return checkHtml(report, {
    language: call.language,
    title: { id: `Pemeriksaan: ${titles('id')}`, en: `Check: ${titles('en')}` },
    generatedFrom: [
      `tolok ${version}`,
      ...names.map(({ name, hash }) => `${name} ${hash}`),
      `rules ${rules.hash}`,
    ],
    checkOf: (id) => rules.checks.get(id)?.value ?? null,
  });
}

function optionsOf({ call, gate, rules, datasets }: Written): ReporterOptions {
  return {
    language: call.language,
    version,
    gate,
    checkOf: (id) => rules.checks.get(id)?.value ?? null,
    fileOf: (place) => {
      const resource = datasets
        .find(({ name }) => name === place.dataset)
        ?.resources.find(({ name }) => name === place.resource);
      if (!resource) return null;
      const said = ['line', 'row', 'column'] as const;
      const columns = said.map((name) => ({ name, found: column(resource.table, name) }));
      const isAt = (row: number) =>
        columns.every(({ name, found }) => !found || cell(found, row) === place[name]);
      const rows = Array.from({ length: resource.table.rows }, (_, row) => row);
      const row = columns.some(({ found }) => found) ? rows.find(isAt) : undefined;
      return { path: resource.file, line: row === undefined ? null : row + 2 };
    },
  };
}
