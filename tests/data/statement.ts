import { type ExactDecimal, type Resource } from '@tolok/dataset';
import { mapRows } from './rowReader.ts';

/** One figure or claim of the running text. */
export interface Statement {
  readonly id: string;
  readonly line: number;
  /** The line that names the indicator, where a list of indicators follows the claim. */
  readonly endLine: number | null;
  /** The figure, or the word that makes the claim. */
  readonly asPrinted: string;
  readonly value: ExactDecimal | null;
  readonly text: string | null;
  readonly unit: string | null;
  readonly about: string;
  readonly indicator: string | null;
  readonly kind: string;
  readonly claim: string | null;
  readonly lineSha256: string;
}

/** The rows of the resource `statements`, in their order. */
export const statements = (resource: Resource): Statement[] =>
  mapRows(resource, ({ text, integer, decimal }) => ({
    id: text('id') ?? '',
    line: integer('line') ?? 0,
    endLine: integer('endLine'),
    asPrinted: text('asPrinted') ?? '',
    value: decimal('value'),
    text: text('text'),
    unit: text('unit'),
    about: text('about') ?? '',
    indicator: text('indicator'),
    kind: text('kind') ?? '',
    claim: text('claim'),
    lineSha256: text('lineSha256') ?? '',
  }));

/** Where a statement stands, for a finding: `s005 line 61 98,06%`. */
export const statementPlace = ({ id, line, asPrinted }: Statement): string =>
  `${id} line ${line} ${asPrinted}`;
