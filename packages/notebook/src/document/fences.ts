import { parser } from '@lezer/markdown';

/** A fenced block that stands by itself, not within a list or a quotation. */
export interface Fence {
  /** Where its first line begins and its last one ends, without the line break. */
  readonly from: number;
  readonly to: number;
  /** 1-based line of its opening. */
  readonly line: number;
  /** What stands behind the opening marks. */
  readonly info: string;
  /** Every line between opening and closing, with its line break. */
  readonly body: string;
  /** False where the text ends before a closing line. */
  readonly closed: boolean;
}

/** The fences of a Markdown text, by the structure any reader of CommonMark sees. Lines end in LF. */
export function fencesOf(text: string): readonly Fence[] {
  const fences: Fence[] = [];
  let line = 1;
  let counted = 0;
  const tree = structure.parse(text);
  for (let node = tree.topNode.firstChild; node; node = node.nextSibling) {
    if (node.name !== 'FencedCode') continue;
    const from = text.lastIndexOf('\n', node.from - 1) + 1;
    for (; counted < from; counted++) if (text.charCodeAt(counted) === lineFeed) line++;
    const firstEnd = endOfLine(text, node.from);
    const marks = node.getChildren('CodeMark');
    const closed = marks.length > 1;
    const last = marks.at(-1);
    const to = endOfLine(text, Math.max(node.to, firstEnd));
    const bodyEnd = closed && last ? text.lastIndexOf('\n', last.from - 1) + 1 : to;
    const info = node.getChild('CodeInfo');
    fences.push({
      ...{ from, to, line, closed },
      info: info ? text.slice(info.from, info.to).trim() : '',
      body: text.slice(Math.min(firstEnd + 1, bodyEnd), bodyEnd),
    });
  }
  return fences;
}

const lineFeed = 10;

/** Only blocks matter here; what stands within a paragraph is left to whoever draws it. */
const structure = parser.configure({
  remove: ['Escape', 'Entity', 'InlineCode', 'HTMLTag', 'Emphasis', 'HardBreak', 'Link', 'Image'],
});

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}
