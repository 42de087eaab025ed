import { Language, defineLanguageFacet } from '@codemirror/language';
import { proseGrammar } from '@tolok/notebook';

export const language = new Language(defineLanguageFacet(), proseGrammar, [], 'markdown');
