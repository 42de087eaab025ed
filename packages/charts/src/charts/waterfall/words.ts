export const waterfallWords = {
  id: {
    gap: 'tidak dijelaskan langkah mana pun',
    none: (measure: string, reason: string) => `${measure} belum dapat dibandingkan: ${reason}`,
    moved: (measure: string, up: boolean, size: string, to: string) =>
      `${measure} ${up ? 'naik' : 'turun'} ${size} menjadi ${to}`,
    most: (label: string, size: string) => `terbanyak karena ${label} (${size})`,
    same: (measure: string, value: string) => `${measure} tetap ${value}`,
    evened: 'langkah naik dan turun saling meniadakan',
    order: 'langkah berurutan, jumlahnya tepat selisih kedua hasil',
    still: (n: number) => `${n} langkah tanpa pengaruh tidak digambar`,
    unexplained: 'sebagian selisih tidak dijelaskan langkah mana pun',
  },
  en: {
    gap: 'explained by no step',
    none: (measure: string, reason: string) => `${measure} cannot be compared yet: ${reason}`,
    moved: (measure: string, up: boolean, size: string, to: string) =>
      `${measure} ${up ? 'rose' : 'fell'} ${size} to ${to}`,
    most: (label: string, size: string) => `the largest step is ${label} (${size})`,
    same: (measure: string, value: string) => `${measure} is still ${value}`,
    evened: 'steps up and down cancel each other',
    order: 'steps in their order, together exactly the difference of both results',
    still: (n: number) => `${n} without effect ${n === 1 ? 'is' : 'are'} not drawn`,
    unexplained: 'a part of the difference is explained by no step',
  },
};
