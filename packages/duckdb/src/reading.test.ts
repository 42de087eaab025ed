import { expect, it } from 'vitest';
import { assertReading } from './reading.ts';

const never = async () => false;
const always = async () => true;

it.each(['SELECT 1', ' \n(from t)', '/* a */ -- b\nvalues (1)', 'explain analyze select 1'])(
  'lets "%s" pass by its first word',
  async (sql) => {
    await expect(assertReading(sql, never)).resolves.toBeUndefined();
  },
);

it.each([
  '',
  '"SELECT" 1',
  'INSTALL json',
  '-- SELECT\nDROP TABLE t',
  'EXPLAIN SET a = 1',
  'explain explain select 1',
])('stops "%s" whatever the database says', async (sql) => {
  await expect(assertReading(sql, always)).rejects.toMatchObject({ kind: 'sql', sql });
});

it('asks the database whether WITH begins something that reads', async () => {
  const asked: string[] = [];
  const asks = (answer: boolean) => async (sql: string) => {
    asked.push(sql);
    return answer;
  };
  await expect(assertReading('WITH a AS (FROM t) FROM a; ', asks(true))).resolves.toBeUndefined();
  await expect(assertReading('WITH a AS (FROM t) DELETE FROM a', asks(false))).rejects.toThrow(
    'does not run WITH',
  );
  expect(asked[0]).toBe('SELECT * FROM (WITH a AS (FROM t) FROM a\n)');
});
