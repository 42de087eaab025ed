import { type ConnectionErrorKind, ConnectionError } from '@tolok/schema';

/**
 * What went wrong, in the project's own classes: `memory` when the limit was reached and the database
 * is well, `poisoned` when nothing after it can be trusted, otherwise `sql`. A `ConnectionError`
 * passes through.
 */
export function failure(cause: unknown, sql: string | null): ConnectionError {
  if (cause instanceof ConnectionError) return cause;
  const name = cause instanceof Error ? cause.name : '';
  const message = wordsOf(cause instanceof Error ? cause.message : String(cause));
  return new ConnectionError(kindOf(name, message), message, { cause, ...(sql && { sql }) });
}

function kindOf(name: string, message: string): ConnectionErrorKind {
  if (memory.test(message)) return 'memory';
  return name === 'RuntimeError' || poison.test(message) ? 'poisoned' : 'sql';
}

const memory =
  /^(?:Out of Memory Error|std::bad_alloc|Failed to append: (?:could not allocate|failed to allocate))/;

const poison =
  /^(?:FATAL Error|INTERNAL Error|memory access out of bounds|table index is out of bounds|function signature mismatch|null function|offset is out of bounds|unreachable|Aborted\()/;

/** DuckDB-WASM gives some errors as JSON text; this is the sentence every other error has. */
function wordsOf(message: string): string {
  if (!message.startsWith('{"exception_type"')) return message;
  const parts = JSON.parse(message) as { exception_type: string; exception_message: string };
  return `${parts.exception_type} Error: ${parts.exception_message}`;
}
