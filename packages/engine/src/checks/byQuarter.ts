const quarters = ['1', '2', '3', '4'] as const;

/** What stands under each quarter, in order; quarters under which nothing stands are left out. */
export const byQuarter = <T>(
  all: Readonly<Partial<Record<(typeof quarters)[number], T>>>,
): readonly { readonly quarter: string; readonly value: T }[] =>
  quarters.flatMap((quarter) => {
    const value = all[quarter];
    return value === undefined ? [] : [{ quarter, value }];
  });
