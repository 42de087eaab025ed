import type { Text } from '@tolok/schema';
import type { ChangeKind } from '../changeKinds.ts';

/** What became of an indicator, within a sentence. */
export const changeKindWords: Readonly<Record<ChangeKind, Text>> = {
  added: { id: 'ditambah', en: 'added' },
  dropped: { id: 'dihapus', en: 'dropped' },
  split: { id: 'dipecah', en: 'split' },
  merged: { id: 'digabung', en: 'merged' },
  redefined: { id: 'didefinisikan ulang', en: 'redefined' },
  retargeted: { id: 'target berubah', en: 'new target' },
  renamed: { id: 'ganti nama', en: 'renamed' },
  reordered: { id: 'pindah urutan', en: 'moved' },
  same: { id: 'sama', en: 'same' },
};
