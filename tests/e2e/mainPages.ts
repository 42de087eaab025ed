/** One page of every kind, by its path below the site. */
export const mainPages = {
  home: '',
  agreement: 'perjanjian/bspji-ambon-2022/',
  indicator: 'indikator/pdn-pbj/',
  whatif:
    'bagaimana-kalau/?skenario=Batas%20120%20dan%20disiplin&ubah=policy.cap=120&ubah=actual.disiplin-pegawai=90&semula=86.59&ubah=target.ip-asn=74&pakai=tidak&tanya=ip-asn&capai=achieved&dengan=actual.ip-asn&silang=ip-asn&silang=target.ip-asn&silang=actual.ip-asn',
  comparison: 'bandingkan/',
  table: 'data/bspji-ambon-2022/tabel-3.2/',
  notebook: 'buku-kerja/capaian-2022/',
  files: 'buka/',
  browsers: 'peramban/',
} as const;
