import { ConnectionError } from '@tolok/schema';
import { expect, it } from 'vitest';
import { failure } from './failure.ts';

const thrown = (message: string, name = 'Error') => Object.assign(new Error(message), { name });

it.each([
  ['Catalog Error: Table with name t does not exist!', 'sql'],
  ['Out of Memory Error: failed to allocate data of size 1.0 MiB', 'memory'],
  ['memory access out of bounds', 'poisoned'],
  ['function signature mismatch', 'poisoned'],
  ['INTERNAL Error: Attempted to dereference unique_ptr that is NULL!', 'poisoned'],
  ['Invalid Input Error: memory access out of bounds', 'sql'],
])('takes "%s" for %s', (message, kind) => {
  expect(failure(thrown(message), 'SELECT 1')).toMatchObject({ kind, message, sql: 'SELECT 1' });
});

it('takes every fault of the WebAssembly machine for poison', () => {
  expect(failure(thrown('divide by zero', 'RuntimeError'), null)).toMatchObject({
    kind: 'poisoned',
    sql: null,
  });
});

it('reads the words out of an error given as JSON', () => {
  const json =
    '{"exception_type":"Parser","exception_message":"syntax error at \\"selec\\"","position":"0"}';
  expect(failure(thrown(json), 'selec').message).toBe('Parser Error: syntax error at "selec"');
});

it('leaves an error of ours as it is', () => {
  const ours = new ConnectionError('deadline', 'late');
  expect(failure(ours, 'SELECT 1')).toBe(ours);
});
