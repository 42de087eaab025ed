/** Whether a text is an id: lowercase words and numbers joined by - or a point, at most 63 characters. */
export const isId = (text: string): boolean => text.length <= 63 && idPattern.test(text);

/** Whether a text is a version of three numbers, for example 1.0.0. */
export const isVersion = (text: string): boolean => text.length <= 32 && versionPattern.test(text);

/** One version of a definition: `pdn-pbj@1.0.0` taken apart. */
export interface VersionReference {
  readonly id: string;
  readonly version: string;
}

/** Takes a reference `id@version` apart; null when it is none. */
export function parseReference(text: string): VersionReference | null {
  const [id = '', version = '', ...rest] = text.split('@');
  return rest.length === 0 && isId(id) && isVersion(version) ? { id, version } : null;
}

/** The other way round. */
export const printReference = ({ id, version }: VersionReference): string => `${id}@${version}`;

/** Below 0 when version `a` is older than `b`, 0 when they are one, above 0 when it is newer. */
export function compareVersions(a: string, b: string): number {
  const left = a.split('.');
  const right = b.split('.');
  for (let i = 0; i < 3; i++) {
    // As texts, so that numbers beyond 2^53 stay apart.
    const [x = '0', y = '0'] = [left[i], right[i]];
    if (x !== y) return x.length - y.length || (x < y ? -1 : 1);
  }
  return 0;
}

const idPattern = /^[a-z][a-z0-9]*(?:[-.][a-z0-9]+)*$/;
const versionPattern = /^(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)$/;
