import type { Language, StoredColumn } from '@tolok/schema';

/** What a new cell can be made of: plain data about the notebook and what it rests on. */
export interface TemplateContext {
  readonly language: Language;
  /** The cell whose table it reads; null where the notebook has none. */
  readonly table: string | null;
  /** The columns of that table, as far as they are known. */
  readonly columns: readonly Pick<StoredColumn, 'name' | 'type'>[];
  /** A table of a data package the notebook rests on. */
  readonly data: { readonly dataset: string; readonly resource: string } | null;
  /** The agreement of the notebook; null where it has none. */
  readonly agreement: string | null;
  /** Every agreement there is, by id. */
  readonly agreements: readonly string[];
  /** An indicator of the agreement. */
  readonly indicator: string | null;
  /** An input cell with a number. */
  readonly input: string | null;
}

/** The first column that holds words, and the first that holds numbers. */
export function columnsFor({ columns, language }: TemplateContext) {
  const isId = language === 'id';
  const words = columns.find(({ type }) => type === 'text');
  const figures = columns.find(({ type }) => /^(double|integer|decimal)$/.test(type));
  return {
    label: words?.name ?? (isId ? 'nama' : 'name'),
    value: figures?.name ?? (isId ? 'nilai' : 'value'),
  };
}
