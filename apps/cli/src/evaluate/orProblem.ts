import type { Problem } from '@tolok/schema';
import { limitProblem } from './limitProblem.ts';

/** What the work gives, or the limit of the database it came to. */
export async function orProblem<T extends object>(work: () => Promise<T>): Promise<T | Problem> {
  try {
    return await work();
  } catch (cause) {
    const limit = limitProblem(cause);
    if (!limit) throw cause;
    return limit;
  }
}
