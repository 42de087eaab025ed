import type { Text } from '@tolok/schema';
import type { Group } from '../attribution/groups.ts';

/** What each group of differences is called, within a sentence. */
export const groupWords: Readonly<Record<Group, Text>> = {
  definition: { id: 'definisi', en: 'definition' },
  membership: { id: 'keanggotaan', en: 'membership' },
  target: { id: 'target', en: 'target' },
  weight: { id: 'bobot', en: 'weight' },
  policy: { id: 'kebijakan', en: 'policy' },
  data: { id: 'data', en: 'data' },
  rounding: { id: 'pembulatan', en: 'rounding' },
};
