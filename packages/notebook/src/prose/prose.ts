/** Prose as data: whoever shows it makes elements of it, and nothing in it can be executed. */
export type ProseBlockNode =
  | { readonly kind: 'heading'; readonly level: number; readonly children: readonly ProseSpan[] }
  | { readonly kind: 'paragraph'; readonly children: readonly ProseSpan[] }
  | {
      readonly kind: 'list';
      readonly ordered: boolean;
      readonly items: readonly (readonly ProseBlockNode[])[];
    }
  | { readonly kind: 'quote'; readonly blocks: readonly ProseBlockNode[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'rule' };

export type ProseSpan =
  | { readonly kind: 'text' | 'code'; readonly text: string }
  | { readonly kind: 'emphasis' | 'strong'; readonly children: readonly ProseSpan[] }
  | { readonly kind: 'link'; readonly href: string; readonly children: readonly ProseSpan[] }
  | { readonly kind: 'break' };

/** The words of spans, without their form. */
export const proseText = (spans: readonly ProseSpan[]): string =>
  spans
    .map((span) => {
      if ('children' in span) return proseText(span.children);
      return span.kind === 'break' ? ' ' : span.text;
    })
    .join('');
