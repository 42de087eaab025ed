export type { Chart, ChartHead, ChartKind, ChartOptions, ChartTable } from './chart.ts';
export { type BulletRow, bullet } from './charts/bullet.ts';
export { type ChartName, charts } from './charts/index.ts';
export { staticDocument } from './staticDocument.ts';
export { theme } from './theme.ts';
