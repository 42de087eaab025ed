/** What the reader changed; null leaves what stands. */
export interface Choices {
  /** The printed table whose figure is believed. */
  readonly facts: string | null;
  readonly target: number | null;
}

export const nothingChosen: Choices = Object.freeze({ facts: null, target: null });
