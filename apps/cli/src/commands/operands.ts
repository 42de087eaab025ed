import { type Problem, type Text, problem } from '@tolok/schema';
import type { Call } from './command.ts';

/** What a command says to operands when it takes fewer; empty when it takes them all. */
export const unexpected = ({ command, operands }: Call, taken = 0): readonly Problem[] =>
  operands.slice(taken).map((value) => problem('command.argument-unexpected', { command, value }));

/** What a command says when it is not told what it needs. */
export const missing = ({ command }: Pick<Call, 'command'>, wanted: Text): Problem =>
  problem('command.argument-missing', {
    command,
    wantedId: wanted.id,
    wantedEn: wanted.en,
  });

/** What a question may be about. */
export const aSubject: Text = {
  id: 'yang ditanyakan: sebuah indikator, objective.SK6, atau agreement',
  en: 'what is asked about: an indicator, objective.SK6 or agreement',
};
