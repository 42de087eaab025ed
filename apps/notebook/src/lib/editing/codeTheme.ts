import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/** How the field looks, in the tokens of the pages: they follow light and dark by themselves. */
export const codeTheme = [
  EditorView.theme({
    '&': { color: 'var(--ink)', backgroundColor: 'var(--surface)', font: 'var(--t-code)' },
    '&.cm-focused': { outline: 'none' },
    '.cm-scroller': { font: 'var(--t-code)', lineHeight: '1.25rem', overflow: 'auto' },
    '.cm-content': { padding: '10px 0', caretColor: 'var(--accent)' },
    '.cm-line': { padding: '0 12px' },
    '.cm-cursor, .cm-dropCursor': { borderLeftColor: 'var(--accent)' },
    '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground':
      { backgroundColor: 'var(--accent-soft)' },
    '.cm-matchingBracket, &.cm-focused .cm-matchingBracket': {
      backgroundColor: 'var(--accent-soft)',
    },
    '.cm-nonmatchingBracket, &.cm-focused .cm-nonmatchingBracket': {
      backgroundColor: 'transparent',
      color: 'var(--error)',
    },
    '.cm-lintRange': { backgroundImage: 'none', textDecoration: 'underline wavy 1px' },
    '.cm-lintRange-error': { textDecorationColor: 'var(--error)' },
    '.cm-lintRange-warning': { textDecorationColor: 'var(--not-achieved)' },
    '.cm-lintRange-info': { textDecorationColor: 'var(--ink-3)' },
    '.cm-tooltip': {
      border: 'var(--edge)',
      borderRadius: 'var(--r-2)',
      backgroundColor: 'var(--surface)',
      color: 'var(--ink)',
      overflow: 'hidden',
    },
    '.cm-tooltip-lint': { font: 'var(--t-small)', maxWidth: '32rem' },
    '.cm-diagnostic': { padding: '6px 10px', borderLeft: '3px solid var(--ink-3)' },
    '.cm-diagnostic-error': { borderLeftColor: 'var(--error)' },
    '.cm-diagnostic-warning': { borderLeftColor: 'var(--not-achieved)' },
    '.cm-tooltip.cm-tooltip-autocomplete > ul': { font: 'var(--t-code)', maxHeight: '13rem' },
    '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '3px 10px' },
    '.cm-tooltip-autocomplete ul li[aria-selected]': {
      backgroundColor: 'var(--accent-soft)',
      color: 'var(--ink)',
    },
    '.cm-completionMatchedText': { textDecoration: 'none', color: 'var(--accent)' },
    '.cm-completionDetail': {
      marginLeft: '12px',
      font: 'var(--t-micro)',
      fontStyle: 'normal',
      color: 'var(--ink-3)',
    },
  }),
  syntaxHighlighting(
    HighlightStyle.define([
      { tag: [tags.keyword, tags.operatorKeyword], color: 'var(--accent)' },
      { tag: [tags.propertyName, tags.labelName], color: 'var(--ink)', fontWeight: '500' },
      { tag: [tags.string, tags.special(tags.string)], color: 'var(--ink-2)' },
      { tag: [tags.comment, tags.meta, tags.processingInstruction], color: 'var(--ink-3)' },
      { tag: tags.heading, fontWeight: '600' },
      { tag: tags.strong, fontWeight: '600' },
      { tag: tags.emphasis, fontStyle: 'italic' },
      { tag: [tags.link, tags.url], color: 'var(--accent)' },
      { tag: tags.invalid, color: 'var(--error)' },
    ]),
  ),
];
