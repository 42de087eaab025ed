import type { Contestant } from './contestant.ts';
import type { Database } from './database.ts';

/** A contestant and how much it is given. */
export interface Entry {
  readonly id: string;
  readonly contestant: Contestant;
  readonly units: number;
  /** Runs within one round. */
  readonly repeats: number;
}

/** Where and how a heat is run. */
export interface HeatSetting {
  /** `Node` or `Chromium`. */
  readonly place: string;
  readonly database: Database | null;
  readonly rounds: number;
  /** Told what is being done. */
  readonly say: (words: string) => void;
}
