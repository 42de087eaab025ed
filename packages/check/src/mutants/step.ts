/** The last digit a number is written with: 1 for 75, 0.001 for 0.097. */
export const stepOf = (x: number): number => 1 / 10 ** decimalsOf(x);

/** A number and a step of it, without what doubles add: 0.2 and 0.1 are 0.3. */
export const moved = (x: number, by: number): number =>
  Number((x + by).toFixed(Math.max(decimalsOf(x), decimalsOf(by))));

const decimalsOf = (x: number): number => {
  const [, decimals = '', power = '0'] = /^-?\d+(?:\.(\d+))?(?:e([-+]\d+))?$/.exec(String(x)) ?? [];
  return Math.min(Math.max(decimals.length - Number(power), 0), 20);
};
