import type { RuleSet, Selection } from '@tolok/engine';
import { type Parsed, problem } from '@tolok/schema';

/** The indicator within the one agreement that has it; alone where none has. */
export function agreementOf(
  indicator: string,
  asked: Selection,
  rules: RuleSet,
): Parsed<Selection> {
  const selection = { ...asked, indicators: [indicator] };
  if (selection.agreement !== undefined || selection.plan !== undefined) {
    return { value: selection, problems: [] };
  }
  const [id = ''] = indicator.split('@');
  const having = [...rules.agreements.values()]
    .map(({ value }) => value)
    .filter(({ objectives }) =>
      objectives.some(({ indicators }) =>
        indicators.some(
          (entry) => entry.indicator.split('@')[0] === id || entry.code === indicator,
        ),
      ),
    );
  const released = having.filter(({ stage }) => stage === 'released');
  const candidates = (released.length > 0 || !asked.withDrafts ? released : having).map(
    (agreement) => agreement.id,
  );
  const [agreement, ...others] = candidates;
  if (others.length > 0) {
    return { problems: [problem('run.agreement-choose', { known: candidates.join(', ') })] };
  }
  const value = agreement === undefined ? selection : { ...selection, agreement };
  return { value, problems: [] };
}

/**
 * Everything a question about a subject may need: the whole agreement that has the indicator, or the
 * indicator alone where none has; for an objective or the agreement what was asked.
 */
export function subjectSelection(
  what: string,
  asked: Selection,
  rules: RuleSet,
): Parsed<Selection> {
  const [id = ''] = what.split(/[@[]/);
  if (id === 'agreement' || id.startsWith('objective.')) return { value: asked, problems: [] };
  const { value, problems } = agreementOf(id, asked, rules);
  if (!value) return { problems };
  const { indicators, ...rest } = value;
  const isWhole = rest.agreement !== undefined || rest.plan !== undefined;
  return { value: isWhole ? rest : { ...rest, indicators: indicators ?? [id] }, problems };
}
