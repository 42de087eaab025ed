/**
 * Cases that are planted, since chance would seldom make them: each is a thing that happens to real
 * offices and that a formula must survive.
 */

/** Offered its services for the first time in 2022: it has no receipts of the years before. */
export const openedIn2022 = '999125';

/** A service that earned until its last year and has no rows afterwards. */
export const closedService = { unit: '999107', service: 'LY-06', lastYear: 2021 } as const;

/** No recommendation came in 2022, so that there is nothing to follow up. */
export const withoutRecommendations = { unit: '999118', year: 2022 } as const;

/** What stands in place of the 2022 figure, as a printed table would show it. */
export const printedOtherwise: readonly {
  readonly unit: string;
  readonly indicator: string;
  readonly absent: 'dash' | 'n/a';
}[] = [
  { unit: '999116', indicator: 'tenant-inkubator', absent: 'n/a' },
  { unit: '999109', indicator: 'indeks-manajemen-risiko', absent: 'dash' },
  { unit: '999111', indicator: 'produktivitas-kolaborasi', absent: 'n/a' },
];

/** Units whose figure for 2022 has not come yet, by the indicators that come late. */
export const stillToCome: Readonly<Record<string, readonly string[]>> = {
  'akuntabilitas-kinerja': ['999103', '999106', '999110', '999113', '999119', '999122'],
  'ip-asn': ['999104', '999110', '999119', '999121'],
  'disiplin-pegawai': ['999105', '999119'],
  'laporan-keuangan': ['999102', '999106', '999113', '999120', '999123'],
};

/** Whether the annual figure of a unit and year is still to come. */
export const isPending = (indicator: string, unit: string, year: number): boolean =>
  year === 2022 && (stillToCome[indicator]?.includes(unit) ?? false);
