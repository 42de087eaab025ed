export const tornadoWords = {
  id: {
    base: 'dasar',
    still: 'tidak berpengaruh',
    flip: 'titik status berganti',
    oneByOne: 'digeser satu per satu, pengaruh bersama tidak terlihat',
    none: (all: number, noun: string) => `Belum ada nilai dari ${all} ${noun}`,
    nothing: (all: number, noun: string, measure: string) =>
      `Tidak satu pun dari ${all} ${noun} menggeser ${measure}`,
    most: (measure: string, label: string, low: string, high: string) =>
      `${measure} paling peka pada ${label}: ${low} sampai ${high}`,
    flips: (n: number, all: number, noun: string) =>
      `${n} dari ${all} ${noun} dapat berganti status`,
    flipsAt: (at: string) => `status berganti di ${at}`,
  },
  en: {
    base: 'base',
    still: 'no effect',
    flip: 'status changes here',
    oneByOne: 'moved one at a time, joint effects are not shown',
    none: (all: number, noun: string) => `No value yet of ${all} ${noun}`,
    nothing: (all: number, noun: string, measure: string) =>
      `None of ${all} ${noun} moves ${measure}`,
    most: (measure: string, label: string, low: string, high: string) =>
      `${measure} depends most on ${label}: ${low} to ${high}`,
    flips: (n: number, all: number, noun: string) => `${n} of ${all} ${noun} can change status`,
    flipsAt: (at: string) => `status changes at ${at}`,
  },
};
