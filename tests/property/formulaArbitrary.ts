import fc from 'fast-check';

/** Values at which readings like to part. */
export const specialNumbers: readonly number[] = [
  0,
  -0,
  1,
  -1,
  2,
  3,
  100,
  5e-324,
  -5e-324,
  1e308,
  -1e308,
  1.7976931348623157e308,
  75.99999999999999,
  76,
  90.99999999999999,
  91,
  0.1 + 0.2,
  0.3,
  28.999999999999996,
  29,
  1e15 + 0.5,
  4503599627370495.5,
  999999.9999999999,
  1e6,
  0.5,
  2.5,
  -2.5,
  1.005,
  0.07,
  1e-9,
  5e-10,
  1e20,
  1e29,
];

/** Numbers mostly of the size that reports print, sometimes special ones. */
export const numberArbitrary: fc.Arbitrary<number> = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: -200, max: 200 }) },
  { weight: 4, arbitrary: fc.double({ min: -1e3, max: 1e3, noNaN: true }) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 2e12 }) },
  { weight: 4, arbitrary: fc.constantFrom(...specialNumbers) },
  { weight: 1, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }) },
);

export const scalarNames = ['a', 'b', 'c', 'realisasi anggaran'] as const;
export const listNames = ['nilai', 'pagu'] as const;

const literal = fc.oneof(
  fc.integer({ min: 0, max: 120 }).map(String),
  fc.constantFrom('0.1', '0.3', '29', '76', '91', '1e6', '100', '0.5', '12.345'),
);

const comparison = fc.constantFrom('=', '!=', '<', '<=', '>', '>=');

const filter = fc
  .record({ operator: comparison, bound: literal, kind: fc.integer({ min: 0, max: 5 }) })
  .map(({ operator, bound, kind }) => {
    const plain = `item ${operator} ${bound}`;
    return (
      [plain, plain, plain, `item != null and ${plain}`, `item = null`, `not(${plain})`][kind] ??
      plain
    );
  });

const list = fc
  .record({ name: fc.constantFrom(...listNames), filter: fc.option(filter, { freq: 2 }) })
  .map(({ name, filter }) => (filter ? `${name}[${filter}]` : name));

/** Texts of formulas whose every operation is exact in all readings, so that the bits agree. */
export const { exact: exactFormula, condition: exactCondition } = fc.letrec<{
  exact: string;
  condition: string;
}>((tie) => {
  const exact = tie('exact');
  const several = fc.array(exact, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(', '));
  return {
    exact: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constantFrom<string>(...scalarNames),
      literal,
      fc.constant('null'),
      fc
        .tuple(exact, fc.constantFrom('+', '-', '*', '/'), exact)
        .map(([a, o, b]) => `(${a} ${o} ${b})`),
      fc
        .tuple(exact, fc.constantFrom('+', '-', '*', '/'), exact)
        .map(([a, o, b]) => `(${a} ${o} ${b})`),
      exact.map((a) => `(-${a})`),
      fc.tuple(tie('condition'), exact, exact).map(([c, a, b]) => `(if ${c} then ${a} else ${b})`),
      fc
        .tuple(fc.constantFrom('sum', 'mean', 'min', 'max', 'latest'), several)
        .map(([name, args]) => `${name}(${args})`),
      fc.tuple(fc.constantFrom('abs', 'sqrt'), exact).map(([name, a]) => `${name}(${a})`),
      fc
        .tuple(
          fc.constantFrom('round up', 'round down', 'round half up'),
          exact,
          fc.option(fc.integer({ min: -3, max: 6 })),
        )
        .map(([name, a, digits]) => `${name}(${digits === null ? a : `${a}, ${digits}`})`),
      fc.tuple(exact, exact).map(([a, b]) => `growth(${a}, ${b})`),
      fc.tuple(exact, exact, exact).map((args) => `clamp(${args.join(', ')})`),
      fc
        .tuple(exact, literal, exact, exact)
        .map(([x, from, v1, v2]) => `band(${x}, 0, ${v1}, ${from}, ${v2})`),
      fc.tuple(exact, exact).map(([x, y]) => `piecewise linear(${x}, 0, ${y}, 50, 60, 100, 100)`),
      fc
        .tuple(fc.constantFrom('sum', 'mean', 'min', 'max'), list)
        .map(([name, l]) => `${name}(${l})`),
      fc.tuple(list, list).map(([a, b]) => `(count(${a}) / count(${b}))`),
    ),
    condition: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.tuple(exact, comparison, exact).map(([a, o, b]) => `${a} ${o} ${b}`),
      fc.tuple(exact, comparison, literal).map(([a, o, b]) => `${a} ${o} ${b}`),
      exact.map((a) => `${a} = null`),
      fc.tuple(exact, literal, literal).map(([x, a, b]) => `${x} between ${a} and ${b}`),
      fc
        .tuple(tie('condition'), fc.constantFrom('and', 'or'), tie('condition'))
        .map(([a, o, b]) => `(${a}) ${o} (${b})`),
      tie('condition').map((a) => `not(${a})`),
    ),
  };
});

/** Texts of formulas with one operation on top that may differ in the last bits. */
export const roundedFormula: fc.Arbitrary<string> = fc.oneof(
  exactFormula.map((a) => `log(${a})`),
  exactFormula.map((a) => `exp(${a})`),
  fc.tuple(exactFormula, exactFormula).map(([a, b]) => `(${a}) ** (${b})`),
  fc
    .array(exactFormula, { minLength: 1, maxLength: 4 })
    .map((parts) => `geomean(${parts.join(', ')})`),
  list.map((l) => `geomean(${l})`),
);
