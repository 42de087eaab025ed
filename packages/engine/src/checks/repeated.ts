import type { Problem } from '@tolok/schema';
import type { Loaded } from '../rules/ruleSet.ts';
import { at } from './at.ts';

/** A name and the pointer where it stands. */
export interface Named {
  readonly name: string;
  readonly pointer: string;
}

/** The names that stood before, each told with `rule.repeated` wherever it stands again. */
export const repeated = (loaded: Loaded<unknown>, names: readonly Named[]): Problem[] =>
  again(names).map(({ name, pointer }) => at(loaded, pointer, 'rule.repeated', { name }));

/** Every entry whose name an entry before it has. */
export const again = (names: readonly Named[]): readonly Named[] =>
  names.filter(({ name }, i) => names.findIndex((other) => other.name === name) < i);
