/**
 * True for a path that can only mean a file of that format inside the package, on every system alike:
 * relative, forward slashes, no `..`, no address, no hidden file, no name a system keeps for a device.
 */
export function isResourcePath(path: string, format: 'csv' | 'parquet' = 'csv'): boolean {
  if (path.length > 200 || !path.endsWith(`.${format}`)) return false;
  return path.split('/').every((part) => name.test(part) && !device.test(part));
}

/** The path of a file that stands beside `file`. */
export const beside = (file: string, path: string): string =>
  file.slice(0, file.lastIndexOf('/') + 1) + path;

const name = /^[A-Za-z0-9_-](?:[A-Za-z0-9_.-]*[A-Za-z0-9_-])?$/;
const device = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\..*)?$/i;
