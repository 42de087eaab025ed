/** The rules and datasets this page ships with: path in the repository to text. */
export const ruleTexts: Readonly<Record<string, string>> = fromRoot(
  import.meta.glob<string>('../../../../../rules/**/*.json', {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
);

export const datasetTexts: Readonly<Record<string, string>> = fromRoot(
  import.meta.glob<string>(
    '../../../../../datasets/{bspji-ambon-2022,contoh-p3dn}/**/*.{json,csv}',
    { query: '?raw', import: 'default', eager: true },
  ),
);

/** The same texts by their path from the root of the repository. */
export function fromRoot(
  files: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => [path.replace(/^(\.\.\/)+/, ''), text]),
  );
}
