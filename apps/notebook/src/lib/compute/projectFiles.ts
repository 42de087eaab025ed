/** The rules and datasets this page ships with: path in the repository to text. */
export const ruleTexts: Readonly<Record<string, string>> = strip(
  import.meta.glob<string>('../../../../../rules/**/*.json', {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
);

export const datasetTexts: Readonly<Record<string, string>> = strip(
  import.meta.glob<string>(
    '../../../../../datasets/{bspji-ambon-2022,contoh-p3dn}/**/*.{json,csv}',
    { query: '?raw', import: 'default', eager: true },
  ),
);

function strip(files: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => [path.replace(/^(\.\.\/)+/, ''), text]),
  );
}
