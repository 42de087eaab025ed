/** Colours by role. Status is never told by colour alone, and text stands in the inks only. */
export const colours = `
:root {
  color-scheme: light dark;
  --paper: #fbfaf7; --surface: #fff; --sunken: #f3f1ec; --hair: #e3dfd7; --line: #8b8a85;
  --ink: #1d2733; --ink-2: #47525d; --ink-3: #5e6770;
  --accent: #0b6670; --accent-soft: #e4eff0;
  --achieved: #1f5f99; --absent: #6f757d; --error: #a3193a;
  --serif: 'Source Serif 4', Charter, 'Iowan Old Style', Georgia, 'Liberation Serif', serif;
  --sans: Inter, 'Segoe UI', system-ui, 'Liberation Sans', sans-serif;
  --mono: 'IBM Plex Mono', ui-monospace, Consolas, 'Liberation Mono', monospace;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #15181b; --surface: #1c2024; --sunken: #101315; --hair: #2d3338; --line: #737b83;
    --ink: #e9e6e0; --ink-2: #bfc3c6; --ink-3: #979ea5;
    --accent: #63c3cc; --accent-soft: #173338;
    --achieved: #5fa8e6; --absent: #8a9199; --error: #f27c92;
  }
}
.critical, .error, .unchecked { color: var(--error); }
.warning, .info, .acknowledged, .waived { color: var(--ink-2); }
.pass { color: var(--achieved); }
.skipped { color: var(--absent); }
`;
