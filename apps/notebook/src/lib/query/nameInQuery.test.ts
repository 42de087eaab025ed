import { idForm } from '@tolok/notebook';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nameInQuery } from './nameInQuery.ts';

it('is a name that needs no quotes, whatever a table is called', () => {
  expect(nameInQuery('tabel-3.2')).toBe('tabel_3_2');
  expect(nameInQuery('2022')).toBe('t_2022');
  fc.assert(
    fc.property(fc.string(), (table) => {
      expect(nameInQuery(table)).toMatch(idForm);
    }),
  );
});
