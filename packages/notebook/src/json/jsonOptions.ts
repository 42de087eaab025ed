import type { Language } from '@tolok/schema';

/** How much of a result other programs are given. */
export interface JsonOptions {
  /** The language of titles and findings. */
  readonly language: Language;
  /** Rows of a table at most; 200 without it. */
  readonly rows?: number;
}
