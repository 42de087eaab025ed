import {
  type AbsentReason,
  type Language,
  type Problem,
  type Text,
  resultStatusWords,
} from '@tolok/schema';
import type { ResultRow, Status } from '@tolok/engine';
import { type Span, type Tone, toned } from './span.ts';

/** Status by shape and word; a terminal adds the colour. */
export function statusSpan(
  { status, absent }: { status: Status | null; absent: ResultRow['absent'] },
  language: Language,
): Span {
  if (status) return toned(status, `${shapes[status]} ${resultStatusWords[status][language]}`);
  if (absent === null) return toned('quiet', noTarget[language]);
  return toned('absent', `${absentShapes[absent]} ${absentStatus[absent][language]}`);
}

/** The shape of a status alone, where its word stands beside the table. */
export const statusShape = (status: Status): string => shapes[status];

/** The severity of a problem by shape and word. */
export const severitySpan = ({ severity }: Pick<Problem, 'severity'>, language: Language): Span =>
  toned(
    severityTones[severity],
    `${severityShapes[severity]} ${severityWords[severity][language]}`,
  );

/** What stands where a status would, for a figure that is held against nothing. */
const noTarget: Text = { id: 'tanpa target', en: 'no target' };

/** What stands where a figure would, short enough for a column. */
export const notThere: Text = { id: 'belum ada', en: 'not there yet' };

const shapes: Readonly<Record<Status, string>> = { achieved: '●', 'not-achieved': '▼' };

const absentStatus: Readonly<Record<AbsentReason, Text>> = {
  pending: { id: 'menunggu', en: 'pending' },
  'missing-input': { id: 'masukan kurang', en: 'input missing' },
  'zero-target': { id: 'target nol', en: 'target is zero' },
  'not-applicable': { id: 'tidak berlaku', en: 'does not apply' },
  discontinued: { id: 'dihentikan', en: 'discontinued' },
  undefined: { id: 'tanpa nilai', en: 'no value' },
};

/** Why a value is absent, in a few words. */
export const reasonText = (reason: AbsentReason, language: Language): string =>
  absentStatus[reason][language];

const absentShapes: Readonly<Record<AbsentReason, string>> = {
  pending: '◌',
  'missing-input': '◌',
  'zero-target': '⊘',
  'not-applicable': '⊘',
  discontinued: '⊘',
  undefined: '⊘',
};

const severityShapes: Readonly<Record<Problem['severity'], string>> = {
  critical: '⬣',
  error: '⊗',
  warning: '◇',
  info: 'ⓘ',
};

const severityWords: Readonly<Record<Problem['severity'], Text>> = {
  critical: { id: 'kritis', en: 'critical' },
  error: { id: 'salah', en: 'wrong' },
  warning: { id: 'perlu ditinjau', en: 'needs review' },
  info: { id: 'saran', en: 'info' },
};

const severityTones: Readonly<Record<Problem['severity'], Tone>> = {
  critical: 'mistake',
  error: 'mistake',
  warning: 'not-achieved',
  info: 'quiet',
};
