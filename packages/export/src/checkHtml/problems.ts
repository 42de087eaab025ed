import { severityWords } from '@tolok/check';
import { type Problem, problemHint, problemMessage } from '@tolok/schema';
import { both, count, plain } from '../html/both.ts';
import { type Html, markup } from '../html/markup.ts';
import { mark } from './marks.ts';
import { words } from './words.ts';

/** What is wrong with rules, data and excuses themselves; nothing where all is well. */
export const problemsSection = (problems: readonly Problem[]): Html | null =>
  problems.length === 0
    ? null
    : markup`<section id="problems">
<h2><span class="cap">${both(words.problems)}</span> <span class="count">${count(problems.length)}</span></h2>
${problems.map(problemArticle)}</section>
`;

function problemArticle(problem: Problem): Html {
  const { file, pointer, line, severity } = problem;
  const hint = problemHint(problem);
  const place = `${file}${line === undefined ? '' : `:${line}`}${pointer && ` ${pointer}`}`;
  return markup`<article>
<h4>${both(problemMessage(problem))}</h4>
<p class="state">${mark(severity)}<b class="cap">${both(severityWords[severity])}</b> <span class="quiet">${plain(place)}</span></p>
${hint && markup`<p class="fact">${both(hint)}</p>\n`}</article>
`;
}
