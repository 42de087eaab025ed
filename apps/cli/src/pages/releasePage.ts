import type { Line, Screen } from '../screen/span.ts';

/** What was released and what was locked; then one sentence. */
export function releasePage(
  { released, locked }: { released: readonly string[]; locked: readonly string[] },
  { language }: Screen,
): readonly Line[] {
  const sentences = {
    id: `${released.length} diterbitkan, ${locked.length} dikunci.`,
    en: `${released.length} released, ${locked.length} locked.`,
  };
  return [
    ...released.map((file) => (language === 'id' ? `terbit  ${file}` : `released  ${file}`)),
    sentences[language],
  ];
}
