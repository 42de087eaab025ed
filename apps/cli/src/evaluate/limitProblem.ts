import { type Problem, ConnectionError, problem } from '@tolok/schema';

/** A limit of the database as a problem; null for its other failures, which are our own mistakes. */
export const limitProblem = (cause: unknown): Problem | null =>
  cause instanceof ConnectionError && cause.kind !== 'sql'
    ? problem(`database.${cause.kind}`, { detail: firstLine(cause.message) })
    : null;

/** A database follows its reason with advice about itself. */
const firstLine = (message: string): string => message.split('\n')[0] ?? message;
