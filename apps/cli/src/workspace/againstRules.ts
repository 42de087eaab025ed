import { resolve } from 'node:path';
import { ruleKindOf } from '@tolok/engine';
import { type Parsed, problem } from '@tolok/schema';
import { kindAt } from '../files.ts';
import { readGitRules, shownAt } from './gitRules.ts';
import { type RuleFolder, readRuleFolder, ruleFolderOf } from './ruleFolder.ts';

/**
 * The rules that others are compared with: a folder where one of that name is there, otherwise the
 * same folder of rules in a revision of its repository.
 *
 * Problems: `check.against-empty` and those of `readGitRules`; what is wrong inside the rules stands
 * in their own problems.
 */
export async function againstRules(
  named: string,
  rulesAt: string,
  from: string,
): Promise<Parsed<RuleFolder>> {
  const path = resolve(from, named);
  if (kindAt(path) === 'folder') {
    return withRules(readRuleFolder(path, from, { withoutExamples: true }), named);
  }
  const { value: found, problems } = await readGitRules(rulesAt, named);
  if (!found) return { problems };
  const folder = ruleFolderOf(shownAt(found.name, from), from, found.files, found.problems);
  return withRules(folder, found.name);
}

const withRules = (folder: RuleFolder, path: string): Parsed<RuleFolder> =>
  [...folder.texts.keys()].some((file) => ruleKindOf(file) !== null)
    ? { value: folder, problems: [] }
    : { problems: [problem('check.against-empty', { path })] };
