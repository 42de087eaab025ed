/** One breach of the architecture: which rule, where, and what was found there. */
export interface Violation {
  rule:
    | 'builtin'
    | 'cycle'
    | 'effect'
    | 'home'
    | 'layer'
    | 'machine'
    | 'reach'
    | 'undeclared'
    | 'unknown';
  file: string;
  line: number;
  found: string;
}

/** Source files and package.json files: path from the root of the repository, with `/`, to text. */
export type Files = ReadonlyMap<string, string>;
