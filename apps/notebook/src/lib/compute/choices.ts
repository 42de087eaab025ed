/** What the reader of an indicator changed; null leaves what stands. */
export interface Choices {
  /** The printed table whose figure is believed. */
  readonly facts: string | null;
  readonly target: number | null;
  /** Another agreement that promises it. */
  readonly agreement: string | null;
  /** `id@version`. */
  readonly policy: string | null;
  readonly quarter: Quarter | null;
}

export const nothingChosen: Choices = Object.freeze({
  facts: null,
  target: null,
  agreement: null,
  policy: null,
  quarter: null,
});

/** What the reader of an agreement changed; null leaves what stands. */
export interface AgreementChoices {
  readonly facts: string | null;
  /** `id@version`. */
  readonly policy: string | null;
  readonly quarter: Quarter | null;
  /** The code of a work unit, where the agreement is for many. */
  readonly workUnit: string | null;
  /** The agreement it is held against. */
  readonly comparison: string | null;
}

export type Quarter = 1 | 2 | 3 | 4;

export const quarters = [1, 2, 3, 4] as const satisfies readonly Quarter[];

export const agreementAsItStands: AgreementChoices = Object.freeze({
  facts: null,
  policy: null,
  quarter: null,
  workUnit: null,
  comparison: null,
});
