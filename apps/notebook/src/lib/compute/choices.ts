/** What the reader changed; null leaves what stands. */
export interface Choices {
  /** The printed table whose figure is believed. */
  readonly facts: string | null;
  readonly target: number | null;
}

export const nothingChosen: Choices = Object.freeze({ facts: null, target: null });

/** What the reader of an agreement changed; null leaves what stands. */
export interface AgreementChoices {
  readonly facts: string | null;
  /** `id@version`. */
  readonly policy: string | null;
  readonly quarter: Quarter | null;
  /** The code of a work unit, where the agreement is for many. */
  readonly workUnit: string | null;
}

export type Quarter = 1 | 2 | 3 | 4;

export const quarters = [1, 2, 3, 4] as const satisfies readonly Quarter[];

export const agreementAsItStands: AgreementChoices = Object.freeze({
  facts: null,
  policy: null,
  quarter: null,
  workUnit: null,
});
