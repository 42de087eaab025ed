import type { Text } from '@tolok/schema';
import type { Mutant } from './mutant.ts';

/** What a surviving mutant says of the examples, and what would mend it. */
export const survivorText = ({ was, becomes, advice }: Mutant): Text => ({
  id: `Tidak ada contoh yang membedakan ${was.id} dari ${becomes.id}; ${advice.id}.`,
  en: `No example distinguishes ${was.en} from ${becomes.en}; ${advice.en}.`,
});
