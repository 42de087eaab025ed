/** A browser that every kind of page was tried in, by the tests of this project. */
export interface TriedBrowser {
  readonly name: string;
  /** The first number of its version. */
  readonly version: number;
  readonly system: string;
}

/** No other was. */
export const triedBrowsers: readonly TriedBrowser[] = [
  { name: 'Chromium', version: 156, system: 'Linux' },
];
