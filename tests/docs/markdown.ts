import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '../..');

/** A fenced block: what stands after the fence, and its text. */
export interface CodeBlock {
  readonly kind: 'code';
  readonly language: string;
  /** After `file=` in the opening line: where a reader is told to save it. */
  readonly file: string | null;
  readonly text: string;
  readonly line: number;
}

/** A change a reader is told to make to a file, in a comment: `edit FILE: old -> new`. */
export interface Edit {
  readonly kind: 'edit';
  readonly file: string;
  readonly from: string;
  readonly to: string;
  readonly line: number;
}

/** A Markdown file of the repository. */
export interface Page {
  /** Relative to the root, with forward slashes. */
  readonly file: string;
  /** Blocks and edits in the order of the page. */
  readonly steps: readonly (CodeBlock | Edit)[];
  readonly links: readonly Link[];
  /** Code within a line. */
  readonly inline: readonly string[];
  /** The anchors of its headings. */
  readonly anchors: ReadonlySet<string>;
}

export interface Link {
  readonly target: string;
  readonly line: number;
}

/** Every page of the repository, by its path. */
export function readPages(): ReadonlyMap<string, Page> {
  const files = globSync('{*.md,{packages,apps,rules,datasets,docs,tests,scripts}/**/*.md}', {
    cwd: root,
    exclude: ['**/node_modules', '**/build', '**/.svelte-kit', 'tests/corpus', 'tests/golden'],
  });
  const pages = files
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => !file.includes('node_modules/') && !file.endsWith('.tolok.md'))
    .sort()
    .map((file) => readPage(file, readFileSync(path.join(root, file), 'utf8')));
  return new Map(pages.map((page) => [page.file, page]));
}

/** Reads the text of one page. */
export function readPage(file: string, text: string): Page {
  const steps: (CodeBlock | Edit)[] = [];
  const links: Link[] = [];
  const inline: string[] = [];
  const anchors = new Set<string>();
  let open: { language: string; file: string | null; lines: string[]; line: number } | null = null;
  text.split(/\r?\n/).forEach((content, i) => {
    const line = i + 1;
    const fence = /^\s*```(?<language>[\w-]*)(?<rest>.*)$/.exec(content)?.groups;
    if (open) {
      if (fence?.['language'] === '') {
        const { lines, ...rest } = open;
        steps.push({ kind: 'code', ...rest, text: `${lines.join('\n')}\n` });
        open = null;
      } else open.lines.push(content);
      return;
    }
    if (fence) {
      const saved = /\bfile=(\S+)/.exec(fence['rest'] ?? '')?.[1] ?? null;
      open = { language: fence['language'] ?? '', file: saved, lines: [], line };
      return;
    }
    const edit = /^<!-- edit (\S+): (.+) -> (.+) -->$/.exec(content);
    if (edit) {
      const [, saved = '', from = '', to = ''] = edit;
      steps.push({ kind: 'edit', file: saved, from, to, line });
    }
    const heading = /^#{1,6} (.+)$/.exec(content)?.[1];
    if (heading !== undefined) anchors.add(anchorOf(heading));
    inline.push(...[...content.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code));
    const prose = content.replaceAll(/`[^`]*`/g, (code) => code.replaceAll(/[()[\]]/g, ' '));
    for (const [, target = ''] of prose.matchAll(/\]\(([^()\s]+)\)/g)) links.push({ target, line });
  });
  return { file, steps, links, inline, anchors };
}

/** The anchor that hosts of repositories give a heading. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(/\s/g, '-');

/** The lines of commands in a page, also those within a sentence or a table. */
export const commandsIn = (page: Page): readonly string[] => [
  ...page.steps.flatMap((step) =>
    step.kind === 'code' && step.language === 'sh' ? commandLines(step) : [],
  ),
  ...page.inline,
];

/** The commands of a block, one a line, with their comments. */
export const commandLines = ({ text }: CodeBlock): readonly string[] =>
  text.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'));
