import { expect, it } from 'vitest';
import { keysAt } from './keysAt.ts';

it('keys are those of the object to which a path leads', () => {
  expect(keysAt('notebookTable', [])).toEqual(['title', 'columns', 'rows']);
  expect(keysAt('notebookTable', ['columns', 3])).toEqual(['column', 'label', 'unit']);
  expect(keysAt('notebookTable', ['title'])).toEqual([]);
  expect(keysAt('notebookTable', ['none', 'deeper'])).toEqual([]);
  expect(keysAt('notebookTable', ['toString'])).toEqual([]);
});
