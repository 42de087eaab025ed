export const gridWords = {
  id: {
    across: 'masukan kedua',
    now: 'sekarang',
    axes: (down: string, across: string) => `baris ${down}, kolom ${across}`,
    repeated: (n: number) => `${n} gabungan berulang hanya ada di tabel`,
    achieved: (n: number, all: number, down: string, across: string) =>
      `${n} dari ${all} gabungan ${down} dan ${across} tercapai`,
    range: (measure: string, low: string, high: string, down: string, across: string) =>
      `${measure} ${low} sampai ${high} menurut ${down} dan ${across}`,
    alone: (measure: string, value: string, down: string, across: string) =>
      `${measure} ${value} menurut ${down} dan ${across}`,
    current: (what: string) => `; sekarang ${what}`,
    none: (all: number, down: string, across: string) =>
      `Belum ada nilai dari ${all} gabungan ${down} dan ${across}`,
  },
  en: {
    across: 'second input',
    now: 'now',
    axes: (down: string, across: string) => `rows ${down}, columns ${across}`,
    repeated: (n: number) => `${n} repeated combinations are only in the table`,
    achieved: (n: number, all: number, down: string, across: string) =>
      `${n} of ${all} combinations of ${down} and ${across} are achieved`,
    range: (measure: string, low: string, high: string, down: string, across: string) =>
      `${measure} ${low} to ${high} by ${down} and ${across}`,
    alone: (measure: string, value: string, down: string, across: string) =>
      `${measure} ${value} by ${down} and ${across}`,
    current: (what: string) => `; now ${what}`,
    none: (all: number, down: string, across: string) =>
      `No value yet of ${all} combinations of ${down} and ${across}`,
  },
};
