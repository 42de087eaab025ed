import { type Problem, ConnectionError, problem } from '@tolok/schema';

/** Limits of the database become a problem; its other failures are our own mistakes. */
export async function orProblem<T extends object>(work: () => Promise<T>): Promise<T | Problem> {
  try {
    return await work();
  } catch (cause) {
    if (!(cause instanceof ConnectionError) || cause.kind === 'sql') throw cause;
    return problem(`database.${cause.kind}`, { detail: firstLine(cause.message) });
  }
}

/** A database follows its reason with advice about itself. */
const firstLine = (message: string): string => message.split('\n')[0] ?? message;
