import { type ConnectionErrorKind, type QueryOptions, ConnectionError } from '@tolok/schema';

/** The one place a statement asks whether it has been told to end. */
export interface Stop {
  /** Throws the reason when the statement has been told to end. */
  raise(): void;
  /** Calls back once when told, at once when that has happened; gives what takes the wish back. */
  onStop(listener: (reason: ConnectionError) => void): () => void;
  /** Tells the statement to end; the first reason stays. */
  trip(kind: ConnectionErrorKind): void;
  /** Lets go of the timer and the signal. */
  release(): void;
}

/** Watches the signal and the deadline of one statement, from now on. */
export function watchStop(sql: string, { signal, deadline }: QueryOptions = {}): Stop {
  const listeners = new Set<(reason: ConnectionError) => void>();
  let reason: ConnectionError | null = null;

  const trip = (kind: ConnectionErrorKind) => {
    if (reason) return;
    const words = reasons[kind] ?? 'The statement was ended';
    reason = new ConnectionError(kind, words, { sql, cause: signal?.reason });
    for (const listener of listeners) listener(reason);
    listeners.clear();
  };
  const aborted = () => trip('cancelled');
  const timer = deadline === undefined ? undefined : setTimeout(() => trip('deadline'), deadline);
  signal?.addEventListener('abort', aborted, { once: true });
  if (signal?.aborted) aborted();

  return {
    raise() {
      if (reason) throw reason;
    },
    onStop(listener) {
      if (reason) listener(reason);
      else listeners.add(listener);
      return () => listeners.delete(listener);
    },
    trip,
    release() {
      clearTimeout(timer);
      signal?.removeEventListener('abort', aborted);
    },
  };
}

/** What the work gives, or the reason to end when that comes first; the work itself goes on. */
export function unlessStopped<T>(stop: Stop, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const undo = stop.onStop(reject);
    work.then(resolve, reject).finally(undo);
  });
}

const reasons: Partial<Record<ConnectionErrorKind, string>> = {
  cancelled: 'The statement was cancelled',
  deadline: 'The statement took longer than its deadline',
  closed: 'The connection was closed while the statement ran',
};
