import { LRLanguage } from '@codemirror/language';
import { formulaGrammar } from '@tolok/formula';

export const language = LRLanguage.define({ name: 'feel', parser: formulaGrammar });
