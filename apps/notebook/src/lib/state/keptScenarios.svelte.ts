import type { Change, OwnScenario } from '#lib/whatif/change.ts';

/**
 * Scenarios that a reader put aside for one agreement, to be opened again and held beside each other.
 * They stay in this browser; where storage is closed to the page they last as long as it is open.
 */
export class KeptScenarios {
  readonly #key: string;
  #all = $state.raw<readonly OwnScenario[]>([]);

  constructor(agreement: string) {
    this.#key = `tolok-skenario:${agreement}`;
  }

  get all(): readonly OwnScenario[] {
    return this.#all;
  }

  /** Takes up what an earlier visit kept. Call in the page. */
  restore(): void {
    try {
      const found: unknown = JSON.parse(localStorage.getItem(this.#key) ?? '[]');
      this.#all = Array.isArray(found) ? found.filter(isScenario) : [];
    } catch {
      this.#all = []; // storage is closed, or holds something else
    }
  }

  /** Puts a scenario aside; one of the same name gives way. */
  keep(scenario: OwnScenario): void {
    this.#write([...this.#all.filter(({ title }) => title !== scenario.title), scenario]);
  }

  forget(scenario: OwnScenario): void {
    this.#write(this.#all.filter((one) => one !== scenario));
  }

  #write(all: readonly OwnScenario[]): void {
    this.#all = all;
    try {
      localStorage.setItem(this.#key, JSON.stringify(all));
    } catch {
      // Storage is closed to this page or full; what is shown holds until it is left.
    }
  }
}

function isScenario(value: unknown): value is OwnScenario {
  if (typeof value !== 'object' || value === null) return false;
  const { title, changes } = value as Partial<OwnScenario>;
  return typeof title === 'string' && Array.isArray(changes) && changes.every(isChange);
}

function isChange(value: unknown): value is Change {
  if (typeof value !== 'object' || value === null) return false;
  const { path, to, on } = value as Partial<Change>;
  const isSetting = to === null || typeof to === 'number' || typeof to === 'string';
  return typeof path === 'string' && isSetting && typeof on === 'boolean';
}
