import { resolve } from 'node:path';
import { type CheckReport, type ReporterOptions, reporters } from '@tolok/check';
import type { Dataset } from '@tolok/dataset';
import { type RuleSet, findVersion } from '@tolok/engine';
import type { Impact, Problem, Severity } from '@tolok/schema';
import type { Call } from '../commands/command.ts';
import { showPath, writeWhole } from '../files.ts';
import type { Line } from '../screen/span.ts';
import { version } from '../version.ts';
import type { RuleFolder } from '../workspace/ruleFolder.ts';

/** A report, and what else its formats show. */
export interface Written {
  readonly call: Call;
  readonly report: CheckReport;
  readonly impact: Impact | null;
  readonly gate: Severity;
  readonly rules: RuleSet;
  readonly datasets: readonly Dataset[];
  /** The path a person sees of a file of the rules. */
  readonly shown: RuleFolder['shown'];
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

async function htmlOf({ call, report, impact, rules, datasets }: Written): Promise<string> {
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
    impact,
  });
}

function optionsOf(written: Written): ReporterOptions {
  const { call, impact, gate, rules, datasets, shown } = written;
  return {
    language: call.language,
    version,
    gate,
    impact,
    checkOf: (id) => rules.checks.get(id)?.value ?? null,
    fileOf({ dataset, resource, index, rule, line }) {
      if (rule) return { path: shown(rule.file), line };
      const { resources = [] } = datasets.find(({ name }) => name === dataset) ?? {};
      const table = resources.find(({ name }) => name === resource);
      // Row 0 stands below the header.
      return table ? { path: table.file, line: index === null ? null : index + 2 } : null;
    },
    ruleFileOf(rule) {
      const found = findVersion(rules.indicators, rule);
      return found ? shown(found.file) : null;
    },
  };
}
