import { fromRoot } from './projectFiles.ts';

/** The made-up work units that agreements for many are read with: path in the repository to text. */
export const sampleTexts: Readonly<Record<string, string>> = fromRoot(
  import.meta.glob<string>('../../../../../datasets/contoh-satker/**/*.{json,csv}', {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
);
