import type { ProblemText } from '../entry.ts';

/** What can be wrong with the bands of a scale. */
export const scaleProblems = {
  'rule.band-point': {
    severity: 'error',
    message: {
      id: 'Angka %at% tidak termasuk pita mana pun: pita "%label%" berakhir dan pita "%next%" mulai di sana, tetapi keduanya tidak memuatnya.',
      en: 'The number %at% belongs to no band: "%label%" ends and "%next%" begins there, but neither holds it.',
    },
    hint: {
      id: 'Biarkan tepat satu dari kedua pita itu memuat batasnya.',
      en: 'Let exactly one of the two bands include the boundary.',
    },
  },
  'rule.band-empty': {
    severity: 'error',
    message: {
      id: 'Pita "%label%" dari %from% sampai %to% tidak memuat satu angka pun.',
      en: 'The band "%label%" from %from% to %to% holds no number.',
    },
    hint: {
      id: 'Tulis batas bawah sebelum batas atas. Pita yang berisi satu angka memuat kedua batasnya.',
      en: 'Write the lower bound before the upper one. A band of a single number includes both bounds.',
    },
  },
  'rule.band-gap': {
    severity: 'error',
    message: {
      id: 'Pita "%label%" tidak bersambung dengan "%next%": antara %from% dan %to% tidak ada pita.',
      en: 'The band "%label%" does not join "%next%": between %from% and %to% there is none.',
    },
    hint: { id: 'Geser salah satu batasnya.', en: 'Move one of the boundaries.' },
  },
  'rule.band-overlap': {
    severity: 'error',
    message: {
      id: 'Pita "%label%" dan "%next%" sama-sama memuat %at%.',
      en: 'The bands "%label%" and "%next%" both hold %at%.',
    },
    hint: {
      id: 'Biarkan satu saja yang memuat batasnya.',
      en: 'Let only one of them include the boundary.',
    },
  },
  'rule.band-edge': {
    severity: 'error',
    message: {
      id: 'Pita tidak memenuhi skala dari %lower% sampai %upper%.',
      en: 'The bands do not fill the scale from %lower% to %upper%.',
    },
    hint: {
      id: 'Mulai di batas bawah dan akhiri di batas atas skala.',
      en: 'Begin at the lower and end at the upper bound of the scale.',
    },
  },
  'rule.band-label': {
    severity: 'error',
    message: {
      id: 'Label "%label%" dipakai lebih dari sekali dalam satu skala.',
      en: 'The label "%label%" is used more than once in one scale.',
    },
    hint: { id: 'Beri setiap pita label sendiri.', en: 'Give every band a label of its own.' },
  },
} satisfies Record<string, ProblemText>;
