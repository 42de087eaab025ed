/** Heads of the columns, and what a row calls its figures. */
export const columnWords = {
  id: {
    code: 'Kode',
    unit: 'Satuan',
    target: 'Target',
    actual: 'Realisasi',
    achievement: 'Capaian',
    absent: '–',
  },
  en: {
    code: 'Code',
    unit: 'Unit',
    target: 'Target',
    actual: 'Actual',
    achievement: 'Achievement',
    absent: '–',
  },
};
