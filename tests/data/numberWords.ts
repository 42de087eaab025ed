/**
 * The whole number that Indonesian words say, for example `Empat Belas` or `Sembilan Milyar Sembilan
 * Ratus Juta`; the ordinal `Ketiga` counts as three. Null when the words are not exactly a number.
 */
export function numberWords(text: string): bigint | null {
  let total = 0n;
  let group = 0n;
  let digit: bigint | null = null;
  for (const word of words(text)) {
    const found = digits[word];
    const grow = withinGroup[word];
    const scale = scales[word];
    if (found !== undefined && digit === null) {
      digit = found;
    } else if (grow && digit !== null) {
      group += grow(digit);
      digit = null;
    } else if (scale !== undefined && group + (digit ?? 0n) > 0n) {
      total += (group + (digit ?? 0n)) * scale;
      group = 0n;
      digit = null;
    } else {
      return null;
    }
  }
  return total + group + (digit ?? 0n);
}

const words = (text: string): string[] =>
  text
    .trim()
    .toLowerCase()
    .split(/\s+/)
    .flatMap((word) => joined[word] ?? [word.replace(/^ke(?=dua$|tiga$|empat$)/, '')]);

const joined: Readonly<Record<string, readonly string[]>> = {
  sepuluh: ['satu', 'puluh'],
  sebelas: ['satu', 'belas'],
  seratus: ['satu', 'ratus'],
  seribu: ['satu', 'ribu'],
};

const digits: Readonly<Record<string, bigint>> = {
  nol: 0n,
  satu: 1n,
  dua: 2n,
  tiga: 3n,
  empat: 4n,
  lima: 5n,
  enam: 6n,
  tujuh: 7n,
  delapan: 8n,
  sembilan: 9n,
};

const withinGroup: Readonly<Record<string, (digit: bigint) => bigint>> = {
  belas: (digit) => digit + 10n,
  puluh: (digit) => digit * 10n,
  ratus: (digit) => digit * 100n,
};

const scales: Readonly<Record<string, bigint>> = {
  ribu: 1_000n,
  juta: 1_000_000n,
  miliar: 1_000_000_000n,
  milyar: 1_000_000_000n,
};
