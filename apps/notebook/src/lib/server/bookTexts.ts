/** The notebooks that ship, as text; the id of each is the name of its file. */
export const bookTexts: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(
    import.meta.glob<string>('../../../notebooks/*.tolok.md', {
      query: '?raw',
      import: 'default',
      eager: true,
    }),
  ).map(([path, text]) => [(path.split('/').at(-1) ?? '').replace(/\.tolok\.md$/, ''), text]),
);

/** The name of the file of a notebook. */
export const bookFile = (id: string): string => `${id}.tolok.md`;
