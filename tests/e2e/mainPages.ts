/** One page of every kind, by its path below the site. */
export const mainPages = {
  home: '',
  agreement: 'perjanjian/bspji-ambon-2022/',
  indicator: 'indikator/pdn-pbj/',
  comparison: 'bandingkan/',
  table: 'data/bspji-ambon-2022/tabel-3.2/',
  notebook: 'buku-kerja/capaian-2022/',
  files: 'buka/',
  browsers: 'peramban/',
} as const;
