import { type ConnectionErrorKind, type ProblemCode, problem, problemMessage } from '@tolok/schema';
import { expect, it } from 'vitest';

const kinds = {
  sql: true,
  memory: true,
  cancelled: true,
  deadline: true,
  poisoned: true,
  closed: true,
} satisfies Record<ConnectionErrorKind, true>;

it.each(Object.keys(kinds) as ConnectionErrorKind[])(
  'has words for an error of kind %s',
  (kind) => {
    const code: ProblemCode = `database.${kind}`;
    const words = problemMessage(problem(code, { detail: 'Binder Error: x' }));
    expect(words.id).not.toContain('%');
    expect(words.en).not.toBe(words.id);
  },
);
