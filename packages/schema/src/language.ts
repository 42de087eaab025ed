/** The two languages of the product, Indonesian first. */
export const languages = ['id', 'en'] as const;

export type Language = (typeof languages)[number];

/** One text in both languages. */
export type Text = Readonly<Record<Language, string>>;
