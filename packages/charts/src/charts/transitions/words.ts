export const transitionWords = {
  id: {
    counted: (noun: string) => `banyaknya ${noun} menurut status`,
    sides: (before: string, after: string) => `baris ${before}, kolom ${after}`,
    ringed: 'kotak bergaris memuat baris yang ditandai',
    total: 'Jumlah',
    moved: (n: number, all: number, noun: string) => `${n} dari ${all} ${noun} berpindah status`,
    to: (n: number, status: string) => `${n} menjadi ${status}`,
    all: (side: string, status: string, n: number) => `${side} ${status} ${n}`,
    still: (n: number) => `${n} tetap`,
    more: (n: number) => `${n} lainnya`,
  },
  en: {
    counted: (noun: string) => `number of ${noun} by status`,
    sides: (before: string, after: string) => `rows ${before}, columns ${after}`,
    ringed: 'an outlined cell holds the marked rows',
    total: 'Total',
    moved: (n: number, all: number, noun: string) => `${n} of ${all} ${noun} changed status`,
    to: (n: number, status: string) => `${n} to ${status}`,
    all: (side: string, status: string, n: number) => `${side} ${status} ${n}`,
    still: (n: number) => `${n} unchanged`,
    more: (n: number) => `${n} more`,
  },
};
