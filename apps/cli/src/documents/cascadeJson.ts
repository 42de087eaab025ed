import type { RolledUp } from '@tolok/engine';
import type { Cascade, Language } from '@tolok/schema';
import type { Evaluation } from '../evaluate/evaluateCall.ts';
import { contextJson } from './resultsJson.ts';

/** The keys of `cascade --json` between `exit` and `problems`; numbers unrounded. */
export function cascadeJson(
  { id, title, levels, indicators, links }: Cascade,
  rolled: RolledUp,
  evaluation: Evaluation,
  language: Language,
): Record<string, unknown> {
  return {
    context: contextJson(evaluation),
    cascade: { id, title: title[language], year: rolled.year },
    levels: levels.map(({ objectives, ...level }) => ({
      id: level.id,
      title: level.title[language],
      objectives: objectives.map((one) => ({
        id: one.id,
        title: one.title[language],
        parents: one.parents ?? [],
      })),
    })),
    indicators: indicators.map(({ indicator = null, ...one }) => ({ ...one, indicator })),
    links: rolled.links.map((link, i) => ({
      ...link,
      note: links[i]?.note?.[language] ?? null,
    })),
  };
}
