/** The generated files: path under packages/schema -> text. Writes nothing. */
export declare function generate(): Promise<Record<string, string>>;
