/** What a field of code can hold. */
export type FieldLanguage = 'markdown' | 'json' | 'sql' | 'feel';
