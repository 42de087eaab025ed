import { type Problem, type Scenario, printJson, readDocument } from '@tolok/schema';
import { tell } from '#lib/book/tell.ts';
import type { Told } from '#lib/book/bookView.ts';
import type { OwnScenario } from './change.ts';

/** A scenario as a file: its name and its JSON. */
export function scenarioFile(
  { title, changes }: OwnScenario,
  agreement: string,
): { readonly name: string; readonly text: string } {
  const id = idOf(title) || `${agreement}-skenario`;
  const name = title === '' ? id : title;
  const document: Scenario = {
    $schema: 'scenario.schema.json',
    schemaVersion: 1,
    id,
    title: { id: name, en: name },
    agreement,
    overrides: changes,
  };
  return { name: `${id}.json`, text: printJson(document, 'scenario') };
}

/** A scenario from a file, and the agreement it was made for; null with what is wrong with it. */
export function readScenarioFile(
  text: string,
  file: string,
): {
  readonly scenario: OwnScenario | null;
  readonly agreement: string | null;
  readonly problems: readonly Told[];
} {
  const { value, problems } = readDocument('scenario', text, file);
  const told = tell(problems satisfies readonly Problem[]);
  if (!value) return { scenario: null, agreement: null, problems: told };
  return {
    scenario: { title: value.title.id, changes: value.overrides },
    agreement: value.agreement ?? null,
    problems: told,
  };
}

/** Letters and digits with dashes between them, as ids are. */
const idOf = (title: string): string =>
  title
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 60);
