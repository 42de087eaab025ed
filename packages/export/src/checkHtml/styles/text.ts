/** Type: serif for sentences, sans for what is counted, figures tabular where they stand in columns. */
export const text = `
* { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); -webkit-text-size-adjust: 100%; }
body { margin: 0; font: 400 0.875rem/1.25rem var(--sans); font-variant-numeric: lining-nums; }
h1, h2, h3, h4, p, ul, dl, dd { margin: 0; padding: 0; }
ul { list-style: none; }
h1 { font: 600 1.1875rem/1.625rem var(--serif); }
h2 { display: flex; align-items: center; gap: 8px; font: 600 1.5rem/2rem var(--serif); letter-spacing: -0.008em; }
h3 { font: 600 0.9375rem/1.375rem var(--sans); text-wrap: balance; }
h4 { font: 400 1.0625rem/1.625rem var(--serif); max-width: 42.5rem; text-wrap: pretty; overflow-wrap: anywhere; }
.claim { font: 400 1.75rem/2.375rem var(--serif); letter-spacing: -0.006em; max-width: 54rem; text-wrap: balance; }
.claim b { font-weight: 600; }
.under, .note { font: 400 0.8125rem/1.25rem var(--sans); color: var(--ink-2); max-width: 54rem; text-wrap: pretty; }
.count { font: 400 0.875rem/1.25rem var(--sans); color: var(--ink-3); font-variant-numeric: tabular-nums; }
h2 .count { align-self: flex-end; padding-bottom: 3px; }
.id, .sub { font: 400 0.75rem/1rem var(--mono); color: var(--ink-3); overflow-wrap: anywhere; }
.sub { display: block; }
.sub.why { font-family: var(--sans); color: var(--ink-2); margin-top: 2px; max-width: 34rem; }
.quiet { color: var(--ink-3); }
.more { font: 400 0.8125rem/1.25rem var(--sans); color: var(--ink-2); padding-top: 8px; }
.cap { display: inline-block; }
.cap::first-letter, .cap > span::first-letter { text-transform: uppercase; }
.cap > span { display: inline-block; }
a { color: inherit; text-decoration: none; }
.under a { text-decoration: underline; text-decoration-color: var(--line); text-underline-offset: 3px; }
a:hover { text-decoration: underline; text-underline-offset: 3px; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.mark { width: 14px; height: 14px; flex: none; }
.sheet { position: absolute; width: 0; height: 0; }
`;
