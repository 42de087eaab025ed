import { cacheControl, immutableFolder, uniformHeaders } from '../policy.ts';

/** How one kind of server is told to send the site. */
export interface ServerSetting {
  readonly name: string;
  /** What the file is called in the zip. */
  readonly file: string;
  /** The version it was tried with; null for not tried. */
  readonly tried: string | null;
  readonly text: string;
}

/** What is sent with files whose names hold their hash, and with all others. */
export const headersOf = {
  hashed: { ...uniformHeaders, 'Cache-Control': cacheControl(immutableFolder) },
  others: { ...uniformHeaders, 'Cache-Control': cacheControl('') },
} as const;

/** A header, or anything else that is said once for each name, as a line. */
export const lines = (
  values: Readonly<Record<string, string>>,
  print: (name: string, value: string) => string,
  indent = '',
): string =>
  Object.entries(values)
    .map(([name, value]) => indent + print(name, value))
    .join('\n');
