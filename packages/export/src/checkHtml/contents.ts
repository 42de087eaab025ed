import type { CheckReport } from '@tolok/check';
import type { Impact, Text } from '@tolok/schema';
import { both, count } from '../html/both.ts';
import { type Html, markup } from '../html/markup.ts';
import { type Mark, mark } from './marks.ts';
import type { FindingSection } from './sections.ts';
import { words } from './words.ts';

/** The column beside the findings: the search, for which a script is needed, and where things are. */
export function contents(
  { checks, problems, proved, undecided, counts }: CheckReport,
  sections: readonly FindingSection[],
  impact: Impact | null,
): Html {
  const hasAny = (lists: CheckReport['proved']) => lists.some(({ places }) => places.length > 0);
  return markup`<nav aria-label="${words.contents.id} / ${words.contents.en}">
${sections.length > 0 ? search : null}<ul>
${sections.map(({ id, title, findings }) => entry(id, title, findings.length, id))}${
    impact ? entry('impact', words.impactShort, impact.counts.changed, null) : null
  }${
    problems.length > 0 ? entry('problems', words.problemsShort, problems.length, null) : null
  }${checks.length > 0 ? entry('checks', words.checks, checks.length, null) : null}${
    hasAny(undecided) ? entry('undecided', words.undecided, counts.undecided, null) : null
  }${hasAny(proved) ? entry('proved', words.proved, counts.proved, null) : null}</ul>
</nav>
`;
}

const search = markup`<div id="tools" role="search" hidden>
<label for="search">${both(words.search)}</label>
<input id="search" type="search" autocomplete="off" spellcheck="false">
<p id="shown" role="status"></p>
</div>
`;

const entry = (id: string, title: Text, number: number, sign: Mark | null): Html =>
  markup`<li><a href="#${id}">${sign && mark(sign)}<span class="cap">${both(title)}</span><span class="count">${count(number)}</span></a></li>
`;
