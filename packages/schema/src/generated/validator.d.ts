// Made by scripts/generate.mjs from schemas/*.schema.json; do not edit.

/** One mistake, as ajv tells it. */
export interface ShapeError {
  readonly keyword: string;
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly propertyName?: string;
}
/** Whether the value under its kind fits; if not, `errors` holds every mistake until the next call. */
export const validate: {
  (documents: Readonly<Record<string, unknown>>): boolean;
  errors?: readonly ShapeError[] | null;
};
