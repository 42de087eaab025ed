import type { Text } from '@tolok/schema';

/** What may become of an indicator from one agreement to another, the strongest first. */
export const changeKinds = [
  'added',
  'dropped',
  'split',
  'merged',
  'redefined',
  'retargeted',
  'renamed',
  'reordered',
  'same',
] as const;

export type ChangeKind = (typeof changeKinds)[number];

/** What a person calls each. */
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
