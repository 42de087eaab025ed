import type { Language } from '@codemirror/language';
import type { FieldLanguage } from '../fieldLanguage.ts';

/** The grammar of each language, fetched when a field of it is first opened. */
export const languages: Readonly<
  Record<FieldLanguage, () => Promise<{ readonly language: Language }>>
> = {
  markdown: () => import('./markdown.ts'),
  json: () => import('./json.ts'),
  sql: () => import('./sql.ts'),
  feel: () => import('./feel.ts'),
};
