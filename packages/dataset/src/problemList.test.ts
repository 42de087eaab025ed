import { describe, expect, it } from 'vitest';
import { ProblemList } from './problemList.ts';

describe('ProblemList', () => {
  it('counts what is over the limit and closes with the count', () => {
    const list = new ProblemList('a.csv', 2);
    for (let line = 1; line <= 5; line++) list.add('dataset.row-blank', {}, { line });
    expect(list.all().map((p) => [p.code, p.line, p.values['count']])).toEqual([
      ['dataset.row-blank', 1, undefined],
      ['dataset.row-blank', 2, undefined],
      ['dataset.problems-more', undefined, 3],
    ]);
    expect(list.full && list.broken).toBe(true);
  });

  it('is neither broken nor hopeless by warnings, however many', () => {
    const list = new ProblemList('a.csv', 1);
    for (let i = 0; i < 100; i++) list.add('dataset.no-rows');
    expect(list.broken || list.hopeless).toBe(false);
    expect(list.all().at(-1)).toMatchObject({ code: 'dataset.problems-more', severity: 'warning' });
  });

  it('names its own file unless the place names another', () => {
    const list = new ProblemList('a.csv');
    list.add('dataset.row-blank');
    list.add('dataset.hash-differs', {}, { file: 'datapackage.json' });
    expect(list.all().map((p) => p.file)).toEqual(['a.csv', 'datapackage.json']);
  });
});
