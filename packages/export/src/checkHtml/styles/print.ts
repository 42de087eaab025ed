/** Paper: A4 with a wide left margin for the binding, page numbers, no controls. */
export const print = `
@page { size: A4; margin: 18mm 16mm 18mm 25mm; @bottom-right { content: counter(page) ' / ' counter(pages); font: 8pt sans-serif; color: #5e6770; } }
@media print {
  :root { color-scheme: light; }
  html { background: none; font-size: 14px; }
  .page { max-width: none; padding: 0; }
  nav, .switch { display: none; }
  .columns { display: block; }
  h1, h2, h3, h4, .id, .note, .state, .figures, summary { break-after: avoid; }
  article, tr, li, .figures, .fact { break-inside: avoid; }
  thead { display: table-header-group; }
  p, h4 { orphans: 3; widows: 3; }
  section + section { margin-top: 32px; }
  .mark { print-color-adjust: exact; }
}
`;
