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

/** The same in a word, for a column or a filter: what of the indicator changed. */
export const changeKindTags: Readonly<Record<ChangeKind, Text>> = {
  added: { id: 'baru', en: 'new' },
  dropped: { id: 'dihapus', en: 'dropped' },
  split: { id: 'dipecah', en: 'split' },
  merged: { id: 'digabung', en: 'merged' },
  redefined: { id: 'arti', en: 'meaning' },
  retargeted: { id: 'target', en: 'target' },
  renamed: { id: 'nama', en: 'name' },
  reordered: { id: 'urutan', en: 'place' },
  same: { id: 'sama', en: 'same' },
};
