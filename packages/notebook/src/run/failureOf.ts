import { type Parsed, ConnectionError, problem } from '@tolok/schema';

/** What a cell threw, as a problem: the database's own words, or a fault of ours. */
export function failureOf(cause: unknown): Parsed<never> {
  if (!(cause instanceof ConnectionError)) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    return { problems: [problem('notebook.cell-broke', { reason })] };
  }
  const [detail = ''] = cause.message.split('\n');
  return { problems: [problem(`database.${cause.kind}`, { detail })] };
}
