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
