import { scenarioHeadline } from '@tolok/analysis';
import type { Language } from '@tolok/schema';
import type { SideBySide } from '../evaluate/sideBySide.ts';
import { effectJson } from './effectJson.ts';
import { resultsJson } from './resultsJson.ts';

/** The keys of `run --side-by-side --json`: those of `run` without changes, and each scenario. */
export const sideBySideJson = (
  { base, alternatives }: SideBySide,
  language: Language,
): Record<string, unknown> => ({
  ...resultsJson(base, language, false),
  scenarios: alternatives.map(({ name, title, file, effect, unmoved, results }) => {
    const before = base.run.plan.commitment?.title ?? { id: name, en: name };
    const headline = scenarioHeadline(effect, { before, after: title });
    return {
      ...{ id: name, title: title[language], file, summary: results.summary },
      effect: effectJson({ ...effect, unmoved, headline }, language),
    };
  }),
});
