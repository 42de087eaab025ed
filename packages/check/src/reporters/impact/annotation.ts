import type { Impact, Language } from '@tolok/schema';
import { sampleLines } from '../sample.ts';
import { visibleText } from '../visibleText.ts';
import type { WorkflowCommand } from '../workflowCommand.ts';
import { headlineText, rowText } from './changeText.ts';
import { impactEntries, impactText } from './counts.ts';

/**
 * What rules change, as one notice: GitHub shows ten of a step, and the findings need them. Its
 * sentence, the headlines and results of which it has room for, and last every count by its name.
 */
export const impactNotice = (impact: Impact, language: Language): WorkflowCommand => ({
  kind: 'notice',
  title: visibleText(`tolok check --against ${impact.against}`, language),
  text: [
    impactText(impact, language),
    ...sampleLines(impact.headlines, 'workUnits', language, (one) => headlineText(one, language)),
    ...sampleLines(impact.rows, 'results', language, (row) => rowText(row, language)),
    impactEntries(impact)
      .map(([name, count]) => `${name} ${count}`)
      .join(', '),
  ].join('\n'),
});
