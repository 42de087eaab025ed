import { parser } from '@lezer/markdown';
import type { ProseBlockNode, ProseSpan } from './prose.ts';

/**
 * The structure of Markdown, as CommonMark has it. HTML is no form here: it stands as it was written.
 * A link leads to the web, to a mail address or within the page, and is plain words otherwise. Empty
 * text gives no blocks; there is no text that cannot be read.
 */
export const readProse = (text: string): readonly ProseBlockNode[] =>
  blocksOf(parser.parse(text).topNode, { text, depth: 0 });

type SyntaxNode = ReturnType<typeof parser.parse>['topNode'];

interface Reading {
  readonly text: string;
  readonly depth: number;
}

/** Quotations and lists within each other: more than these stand as they were written. */
const deepest = 24;

const blocksOf = (parent: SyntaxNode, reading: Reading): readonly ProseBlockNode[] =>
  childrenOf(parent).flatMap((node) => blockOf(node, reading));

function blockOf(node: SyntaxNode, { text, depth }: Reading): readonly ProseBlockNode[] {
  const deeper = { text, depth: depth + 1 };
  if (depth > deepest) return [written(node, text)];
  const heading = /^(?:ATX|Setext)Heading(\d)$/.exec(node.name);
  if (heading) {
    return [{ kind: 'heading', level: Number(heading[1]), children: spansOf(node, deeper) }];
  }
  switch (node.name) {
    case 'Paragraph':
      return [{ kind: 'paragraph', children: spansOf(node, deeper) }];
    case 'BulletList':
    case 'OrderedList': {
      const items = node.getChildren('ListItem').map((item) => blocksOf(item, deeper));
      return [{ kind: 'list', ordered: node.name === 'OrderedList', items }];
    }
    case 'Blockquote':
      return [{ kind: 'quote', blocks: blocksOf(node, deeper) }];
    case 'FencedCode':
    case 'CodeBlock':
      return [{ kind: 'code', text: codeOf(node, text) }];
    case 'HorizontalRule':
      return [{ kind: 'rule' }];
    case 'HTMLBlock':
    case 'CommentBlock':
    case 'ProcessingInstructionBlock':
      return [written(node, text)];
    default:
      return []; // marks of lists and quotations, definitions of links
  }
}

const written = ({ from, to }: SyntaxNode, text: string): ProseBlockNode => ({
  kind: 'paragraph',
  children: [{ kind: 'text', text: text.slice(from, to) }],
});

const codeOf = (node: SyntaxNode, text: string): string =>
  node
    .getChildren('CodeText')
    .map(({ from, to }) => text.slice(from, to))
    .join('\n');

/** The spans of a node: its own children, and the text between them. */
function spansOf(node: SyntaxNode, reading: Reading): readonly ProseSpan[] {
  const { text, depth } = reading;
  if (depth > deepest * 2) return [{ kind: 'text', text: text.slice(node.from, node.to) }];
  const spans: ProseSpan[] = [];
  let at = node.from;
  const plain = (to: number) => {
    const found = text.slice(at, to).replace(/\s*\n[ \t>]*/g, ' ');
    if (found !== '') spans.push({ kind: 'text', text: found });
  };
  for (const child of childrenOf(node)) {
    if (child.from < at) continue;
    plain(child.from);
    spans.push(...spanOf(child, { text, depth: depth + 1 }));
    at = child.to;
    // The space between the marks of a heading and its words is no part of them.
    if (child.name === 'HeaderMark') at += /^[ \t]*/.exec(text.slice(at))?.[0].length ?? 0;
  }
  plain(node.to);
  return isLinkLike(node) ? spans : trimmed(spans);
}

function spanOf(node: SyntaxNode, reading: Reading): readonly ProseSpan[] {
  const { text } = reading;
  const source = text.slice(node.from, node.to);
  switch (node.name) {
    case 'Emphasis':
      return [{ kind: 'emphasis', children: spansOf(node, reading) }];
    case 'StrongEmphasis':
      return [{ kind: 'strong', children: spansOf(node, reading) }];
    case 'InlineCode':
      return [{ kind: 'code', text: source.replace(/^`+ ?| ?`+$/g, '') }];
    case 'HardBreak':
      return [{ kind: 'break' }];
    case 'Escape':
      return [{ kind: 'text', text: source.slice(1) }];
    case 'Entity':
      return [{ kind: 'text', text: entities[source] ?? source }];
    case 'Link':
      return linkOf(node, reading);
    case 'Autolink':
    case 'URL':
      return [{ kind: 'text', text: source.replace(/^<|>$/g, '') }];
    case 'HTMLTag':
    case 'Comment':
    case 'ProcessingInstruction':
    case 'Image':
      return [{ kind: 'text', text: source }];
    default:
      return []; // marks
  }
}

function linkOf(node: SyntaxNode, reading: Reading): readonly ProseSpan[] {
  const { text } = reading;
  const url = node.getChild('URL');
  const [open, close] = node.getChildren('LinkMark');
  const href = url ? text.slice(url.from, url.to).replace(/^<|>$/g, '') : '';
  const inner = childrenOf(node).filter(
    ({ from, to }) => close && open && from >= open.to && to <= close.from,
  );
  const children: ProseSpan[] = [];
  let at = open?.to ?? node.from;
  const end = close?.from ?? node.to;
  for (const child of inner) {
    if (child.from > at) children.push({ kind: 'text', text: text.slice(at, child.from) });
    children.push(...spanOf(child, { text, depth: reading.depth + 1 }));
    at = child.to;
  }
  if (end > at) children.push({ kind: 'text', text: text.slice(at, end) });
  return isSafe(href) ? [{ kind: 'link', href, children }] : children;
}

/** To the web, to a mail address, to a place of this page: nothing that could run. */
const isSafe = (href: string): boolean => /^(?:https?:\/\/|mailto:|#)[^\s]*$/i.test(href);

const isLinkLike = ({ name }: SyntaxNode): boolean =>
  name === 'Emphasis' || name === 'StrongEmphasis';

function trimmed(spans: readonly ProseSpan[]): readonly ProseSpan[] {
  const last = spans.at(-1);
  if (last?.kind !== 'text') return spans;
  const text = last.text.trimEnd();
  return text === '' ? spans.slice(0, -1) : [...spans.slice(0, -1), { kind: 'text', text }];
}

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&nbsp;': '\u00a0',
};

function childrenOf(node: SyntaxNode): readonly SyntaxNode[] {
  const children: SyntaxNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) children.push(child);
  return children;
}
