/** Areas are parted by space and one hairline; nothing is boxed but what can be typed in. */
export const layout = `
.page { max-width: 1120px; margin: 0 auto; padding: 24px 32px 64px; }
.top { display: flex; align-items: baseline; justify-content: space-between; gap: 32px; margin-bottom: 28px; }
.under { margin-top: 12px; }
header { padding-bottom: 28px; border-bottom: 1px solid var(--hair); }
.columns { display: grid; grid-template-columns: 196px minmax(0, 1fr); column-gap: 48px; }

.language { position: absolute; opacity: 0; pointer-events: none; }
#language-id:checked ~ .page [lang='en'], #language-en:checked ~ .page [lang='id'] { display: none; }
.switch { display: flex; font: 400 0.8125rem/1.25rem var(--sans); color: var(--ink-3); }
.switch label { cursor: pointer; padding: 4px 6px; border-radius: 3px; }
#language-id:checked ~ .page [for='language-id'], #language-en:checked ~ .page [for='language-en'] { color: var(--ink); font-weight: 600; }
#language-id:focus-visible ~ .page [for='language-id'], #language-en:focus-visible ~ .page [for='language-en'] { outline: 2px solid var(--accent); }

nav { position: sticky; top: 0; align-self: start; padding: 24px 0; font: 400 0.8125rem/1.25rem var(--sans); color: var(--ink-2); }
nav a { display: grid; grid-template-columns: 20px 1fr auto; align-items: center; padding: 5px 0; }
nav a .cap { grid-column: 2; }
nav a .count { grid-column: 3; font-size: 0.8125rem; }
#tools { margin-bottom: 16px; }
#tools[hidden], [hidden] { display: none; }
#tools label { display: block; margin-bottom: 4px; }
#search { width: 100%; height: 36px; padding: 0 10px; border: 1px solid var(--line); border-radius: 6px; background: var(--surface); color: var(--ink); font: inherit; }
#shown { min-height: 20px; color: var(--ink-3); font-variant-numeric: tabular-nums; }

main { padding-top: 24px; min-width: 0; }
section { scroll-margin-top: 16px; }
section + section { margin-top: 48px; }
h2 { padding-bottom: 8px; border-bottom: 1px solid var(--line); }
h2 + .note { margin-top: 8px; }
.group { padding-top: 20px; }
article { padding: 16px 0 20px; border-bottom: 1px solid var(--hair); }
.group article:last-of-type { border-bottom: 0; }
.group + .group { border-top: 1px solid var(--hair); }
.state { display: inline-flex; align-items: center; gap: 6px; margin-top: 4px; font: 400 0.8125rem/1.25rem var(--sans); }
.state b { font-weight: 600; }
.fact { margin-top: 10px; max-width: 42.5rem; overflow-wrap: anywhere; }
.label { color: var(--ink-3); }

.figures { display: flex; flex-wrap: wrap; align-items: flex-end; gap: 8px 20px; margin-top: 12px; }
.figures dt { font: 400 0.8125rem/1.25rem var(--sans); color: var(--ink-2); }
.figures dd { font: 600 1.25rem/1.75rem var(--sans); letter-spacing: -0.01em; font-variant-numeric: tabular-nums lining-nums; overflow-wrap: anywhere; }
.unequal { font: 400 1.125rem/1.75rem var(--sans); color: var(--error); }
[data-status='acknowledged'] .unequal, [data-status='waived'] .unequal { color: var(--ink-3); }
.interval { margin-left: 12px; }
.interval dd { font-weight: 400; font-size: 0.875rem; color: var(--ink-2); }

table { border-collapse: collapse; width: 100%; }
th { font: 500 0.75rem/1rem var(--sans); color: var(--ink-3); text-align: left; vertical-align: bottom; padding: 6px 16px 5px 0; border-bottom: 1px solid var(--hair); }
td { padding: 5px 16px 4px 0; border-bottom: 1px solid var(--hair); vertical-align: baseline; overflow-wrap: anywhere; font-size: 0.8125rem; }
th:last-child, td:last-child { padding-right: 0; }
tbody tr:last-child td { border-bottom: 0; }
.num { text-align: right; font-variant-numeric: tabular-nums lining-nums; white-space: nowrap; }
.places { margin-top: 14px; table-layout: fixed; }
.places th:nth-child(1) { width: 20%; } .places th:nth-child(2) { width: 30%; } .places th:nth-child(3) { width: 20%; } .places th:nth-child(4) { width: 12%; }
.places .printed { font: 400 0.8125rem/1.25rem var(--mono); white-space: normal; }
.places .line { color: var(--ink-3); }
.checks td { padding-top: 9px; padding-bottom: 8px; }
.checks .state { margin: 0; align-items: baseline; }
.checks .mark { transform: translateY(2px); }
.checks .outcome { white-space: nowrap; }
.narrow { display: none; }

.told { margin-top: 8px; max-width: 42.5rem; text-wrap: pretty; }
#impact .group { padding-bottom: 20px; }
#impact .group:last-child { padding-bottom: 0; }
.lines { margin-top: 6px; }
.lines li { padding: 5px 0; max-width: 42.5rem; overflow-wrap: anywhere; }
.lines .label { display: inline-block; min-width: 4.5rem; }
.changes { margin-top: 12px; table-layout: fixed; }
.changes th:nth-child(1) { width: 16%; } .changes th:nth-child(3) { width: 38%; }
.change { display: block; }
.change .label { display: inline-block; min-width: 6rem; }

details { border-bottom: 1px solid var(--hair); padding: 10px 0; }
summary { cursor: pointer; }
footer { margin-top: 48px; padding-top: 16px; border-top: 1px solid var(--hair); font: 400 0.75rem/1.125rem var(--sans); color: var(--ink-3); overflow-wrap: anywhere; }
.from { display: block; font-family: var(--mono); }
footer p + p { margin-top: 8px; }
header + footer { margin-top: 0; border-top: 0; }
`;
