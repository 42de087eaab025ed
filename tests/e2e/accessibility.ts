import { source } from 'axe-core';
import type axe from 'axe-core';
import type { Page } from 'playwright';

declare global {
  interface Window {
    axe: typeof axe;
  }
}

/** What WCAG 2.2 asks at levels A and AA, as far as a program can tell. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Lets the pages to come be judged. The policy of a page forbids this once it is open. */
export async function bringAxe(page: Page): Promise<void> {
  await page.addInitScript({ content: source });
}

/** Every violation in the page as it is now: the rule, the element, and what is wrong with it. */
export const violations = (page: Page): Promise<string[]> =>
  page.evaluate(async (values) => {
    const { violations: found } = await window.axe.run(document, {
      runOnly: { type: 'tag', values },
      resultTypes: ['violations'],
    });
    return found.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary = '' }) => `${id}: ${html}: ${failureSummary}`),
    );
  }, tags);

/** What was found when a page was walked through with the Tab key. */
export interface Walk {
  /** Controls that the key never came to. */
  readonly missed: readonly string[];
  /** Controls that cannot be seen, or not seen to be focused, when the key is on them. */
  readonly unseen: readonly string[];
  /** How many controls it came to, each once. */
  readonly reached: number;
  /** Whether it came out of the page again. */
  readonly ended: boolean;
}

/** Goes through all that can be operated with the Tab key, from the start to the end. */
export async function walk(page: Page): Promise<Walk> {
  const wanted = await page.evaluate(() => {
    const all = document.querySelectorAll<HTMLElement>(
      'a[href], button, input, select, textarea, summary, [tabindex], [contenteditable]',
    );
    const open = [...all].filter((one) => one.tabIndex >= 0 && one.checkVisibility());
    const controls = open.filter((one) => !one.matches(':disabled'));
    const groups = new Map<string, string>();
    for (const [at, one] of controls.entries()) {
      const group = one instanceof HTMLInputElement && one.type === 'radio' ? one.name : `${at}`;
      one.dataset['walk'] = group;
      groups.set(group, one.outerHTML.slice(0, 200));
    }
    return [...groups];
  });
  const reached = new Set<string>();
  const unseen: string[] = [];
  let ended = false;
  for (let steps = 0; steps < wanted.length + 20 && !ended; steps++) {
    await page.keyboard.press('Tab');
    const { at, seen, html } = await page.evaluate(focused);
    if (at === null || (reached.has(at) && at === wanted[0]?.[0])) ended = true;
    else if (!reached.has(at)) {
      reached.add(at);
      if (!seen) unseen.push(html);
    }
  }
  const missed = wanted.filter(([at]) => !reached.has(at)).map(([, html]) => html);
  return { missed, unseen, reached: reached.size, ended };
}

/** The control that has the focus, and whether it is in view with a line around it or its group. */
function focused(): { at: string | null; seen: boolean; html: string } {
  const one = document.activeElement;
  if (!(one instanceof HTMLElement) || one === document.body) {
    return { at: null, seen: false, html: '' };
  }
  const boxes = [one, one.closest('fieldset'), one.closest('label'), one.parentElement];
  const seen = boxes.some((box) => {
    if (!box) return false;
    const { outlineStyle, outlineWidth } = getComputedStyle(box);
    const { top, bottom, width, height } = box.getBoundingClientRect();
    const inView = width > 1 && height > 1 && bottom > 0 && top < innerHeight;
    return inView && outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
  });
  return {
    at: one.dataset['walk'] ?? '',
    seen,
    html: one.outerHTML.slice(0, 200),
  };
}
