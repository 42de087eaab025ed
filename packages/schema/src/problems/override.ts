import type { ProblemText } from './entry.ts';

/** What can be wrong with the changes of a what-if. */
export const overrideProblems = {
  'run.path-invalid': {
    severity: 'error',
    message: {
      id: '"%path%" tidak dapat dibaca sebagai perubahan.',
      en: '"%path%" cannot be read as a change.',
    },
    hint: {
      id: 'Tulis seperti target.pdn-pbj=50, policy.cap=120, atau actual.ikm[year=2022]=3.7.',
      en: 'Write it like target.pdn-pbj=50, policy.cap=120 or actual.ikm[year=2022]=3.7.',
    },
  },
  'run.path-kind': {
    severity: 'error',
    message: {
      id: '"%kind%" bukan sesuatu yang dapat diubah ("%path%").',
      en: '"%kind%" is nothing that can be changed ("%path%").',
    },
    hint: {
      id: 'Yang dapat diubah: %known%. Nama terdekat: %nearest%.',
      en: 'What can be changed: %known%. The nearest name: %nearest%.',
    },
  },
  'run.path-unknown': {
    severity: 'error',
    message: {
      id: '"%name%" dalam "%path%" tidak ada.',
      en: '"%name%" in "%path%" does not exist.',
    },
    hint: {
      id: 'Nama terdekat: %nearest%. Yang ada: %known%.',
      en: 'The nearest name: %nearest%. There are: %known%.',
    },
  },
  'run.path-no-match': {
    severity: 'error',
    message: { id: '"%path%" tidak mengenai satu nilai pun.', en: '"%path%" matches no value.' },
    hint: { id: 'Periksa satuan kerja dan tahunnya.', en: 'Check the work unit and the year.' },
  },
  'run.path-ambiguous': {
    severity: 'error',
    message: {
      id: '"%path%" mengenai lebih dari satu nilai: %found%.',
      en: '"%path%" matches more than one value: %found%.',
    },
    hint: {
      id: 'Sebutkan satu, misalnya dengan [workUnit=248145,year=2022].',
      en: 'Name one, for example with [workUnit=248145,year=2022].',
    },
  },
  'run.path-value': {
    severity: 'error',
    message: {
      id: 'Nilai "%value%" tidak cocok untuk "%path%".',
      en: 'The value "%value%" does not fit "%path%".',
    },
    hint: {
      id: 'Tulis bilangan dengan titik desimal dan tanpa tanda persen, misalnya 45.5; huruf hanya untuk indikator berskala huruf.',
      en: 'Write a number with a decimal point and no percent sign, for example 45.5; letters only where the indicator has a scale of letters.',
    },
  },
  'run.path-number': {
    severity: 'error',
    message: {
      id: 'Nilai "%value%" untuk "%path%" bukan bilangan dengan titik desimal.',
      en: 'The value "%value%" for "%path%" is no number with a decimal point.',
    },
    hint: { id: 'Tulis %path%=%number%.', en: 'Write %path%=%number%.' },
  },
  'run.path-version': {
    severity: 'error',
    message: {
      id: 'Versi "%value%" untuk "%path%" tidak ada.',
      en: 'There is no version "%value%" for "%path%".',
    },
    hint: { id: 'Versi yang ada: %known%.', en: 'The versions are: %known%.' },
  },
  'run.path-repeated': {
    severity: 'info',
    message: {
      id: '"%path%" diubah lebih dari sekali; yang terakhir berlaku.',
      en: '"%path%" is changed more than once; the last one counts.',
    },
  },
  'run.input-reported': {
    severity: 'error',
    message: {
      id: '"%path%": nilai %indicator% dilaporkan kantor, tidak dihitung dari masukan.',
      en: '"%path%": the value of %indicator% is reported by the office, not computed from inputs.',
    },
    hint: {
      id: 'Ubah nilainya langsung dengan actual.%indicator%.',
      en: 'Change the value itself with actual.%indicator%.',
    },
  },
} satisfies Record<string, ProblemText>;
