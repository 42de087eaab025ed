/** A phone: the contents stand above the findings, and a row of a table becomes name, figure, small facts. */
export const narrow = `
@media screen and (max-width: 860px) {
  .columns { display: block; }
  nav { position: static; padding: 16px 0 8px; }
  nav ul { display: flex; flex-wrap: wrap; column-gap: 20px; }
  nav a { display: inline-flex; gap: 6px; min-height: 28px; }
}
@media screen and (max-width: 600px) {
  .page { padding: 16px 16px 48px; }
  .top { gap: 16px; margin-bottom: 20px; }
  .claim { font-size: 1.375rem; line-height: 1.875rem; }
  .interval { margin-left: 0; flex-basis: 100%; }
  .narrow { display: inline; color: var(--ink-3); }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  tbody, .places, .checks, .changes { display: block; }
  .changes td { flex: 1 0 100%; }
  .changes .name { font-size: 0.8125rem; color: var(--ink); }
  tr { display: flex; flex-wrap: wrap; align-items: baseline; column-gap: 12px; padding: 6px 0; border-bottom: 1px solid var(--hair); }
  tbody tr:last-child { border-bottom: 0; }
  td, .checks td { border: 0; padding: 0; font-size: 0.75rem; line-height: 1.125rem; color: var(--ink-2); }
  td:empty { display: none; }
  .places td { order: 3; }
  .places .table { flex: 1 1 55%; order: 1; font-size: 0.8125rem; color: var(--ink); }
  .places .printed { order: 2; max-width: 42%; color: var(--ink); }
  .places tr::after { content: ''; order: 2; flex-basis: 100%; }
  .checks .name { flex: 1 0 100%; font-size: 0.8125rem; color: var(--ink); }
  .checks .outcome { flex: 1 0 100%; padding: 2px 0; color: var(--ink); }
}
`;
