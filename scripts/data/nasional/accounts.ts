import { spendingAccounts } from '../contohSatker/tables/accounts.ts';

/** The fifteen accounts of the indicator `pdn-pbj`, each with its usual ceiling in thousands of rupiah. */
export const nationalAccounts: readonly {
  readonly code: string;
  readonly name: string;
  readonly thousands: number;
}[] = spendingAccounts
  .slice(0, 15)
  .map(({ code, name, ceiling }) => ({ code, name, thousands: ceiling / 1000 }));
