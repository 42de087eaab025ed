import type { Language, Text } from '@tolok/schema';
import type { Chart, ChartKind, ChartSpec, Frame } from './chart.ts';
import { texts } from './parts/text.ts';
import { patch } from './patch.ts';
import { type Sketch, plotFigure } from './plotFigure.ts';
import { type Cells, readCells } from './read/cells.ts';
import { checkSpec } from './read/checkSpec.ts';
import { printTwin } from './read/printTwin.ts';
import type { Roles } from './read/roles.ts';
import { twinOf } from './read/twin.ts';
import { theme } from './theme.ts';
import { both, footerOf, subtitleOf, summaryOf } from './words/frameWords.ts';

/** What every row of every chart has. */
export interface ChartRow {
  readonly key: string;
  readonly label: string;
  /** Its row in the table. */
  readonly row: number;
}

/** All that has to be said about one kind of chart. */
export interface ChartDefinition<Row extends ChartRow, Spec extends ChartSpec> {
  readonly label: Text;
  readonly question: Text;
  readonly roles: Roles;
  readonly example: ChartKind<Spec>['example'];
  readonly read: (cells: Cells, row: number, spec: Spec) => Omit<Row, keyof ChartRow>;
  /** The order rows are drawn and told in; as they came without it. */
  readonly order?: (rows: readonly Row[], spec: Spec) => readonly Row[];
  /** The finding as a sentence without a full stop; there is at least one row. */
  readonly title: (rows: readonly Row[], spec: Spec, language: Language) => string;
  /** Sentences that say how the drawing is to be read. */
  readonly notes?: (rows: readonly Row[], spec: Spec, language: Language) => readonly string[];
  /** What is counted, where the drawing holds counts of rows instead of the measure. */
  readonly counts?: (spec: Spec, language: Language) => string;
  /** One row as a sentence. */
  readonly describe: (row: Row, spec: Spec, language: Language) => string;
  /** The drawing in sentences, where it is not told row by row. */
  readonly summary?: (rows: readonly Row[], spec: Spec, language: Language) => readonly string[];
  readonly sketch: (rows: readonly Row[], spec: Spec, frame: Frame) => Sketch;
}

/** A kind of chart from what is special about it. */
export function defineChart<Row extends ChartRow, Spec extends ChartSpec>(
  definition: ChartDefinition<Row, Spec>,
): ChartKind<Spec> {
  const { label, question, roles, example } = definition;
  const draw: ChartKind<Spec>['draw'] = (table, spec, frame): Chart => {
    const cells = readCells(table, spec);
    const read = Array.from({ length: table.rows }, (_, row) => ({
      key: cells.key(row),
      label: cells.label(row),
      row,
      ...definition.read(cells, row, spec),
    })) as unknown as readonly Row[];
    const rows = definition.order?.(read, spec) ?? read;
    const order = rows.map(({ row }) => row);
    const summary = both(
      (language) =>
        definition.summary?.(rows, spec, language).join(' ') ??
        summaryOf(rows, (row) => definition.describe(row, spec, language), language),
    );
    const isEmpty = rows.length === 0;
    const sketch = isEmpty ? emptySketch(frame) : definition.sketch(rows, spec, frame);
    const words = isEmpty ? nothing : summary;
    return {
      figure: plotFigure(sketch, frame, words[frame.language]),
      title: isEmpty ? nothing : both((language) => definition.title(rows, spec, language)),
      subtitle: both((language) =>
        subtitleOf(
          spec,
          isEmpty ? [] : (definition.notes?.(rows, spec, language) ?? []),
          language,
          definition.counts?.(spec, language),
        ),
      ),
      footer: both((language) => footerOf(spec, language)),
      summary: words,
      twin: twinOf(table, spec, order),
      print: (language) => printTwin(roles, cells, spec, order, language),
    };
  };
  return {
    label,
    question,
    roles,
    example,
    draw,
    update(figure, table, spec, frame) {
      const chart = draw(table, spec, frame);
      patch(figure, chart.figure);
      return { ...chart, figure };
    },
    check: (table, spec, place) => checkSpec(roles, table, spec, place),
  };
}

const nothing: Text = { id: 'Tidak ada yang digambar', en: 'Nothing to draw' };

const emptySketch = ({ language }: Frame): Sketch => ({
  height: 32,
  marks: [
    texts('empty', [{ key: 'empty' }], {
      text: () => nothing[language],
      y: () => 16,
      fill: theme.inkFaint,
    }),
  ],
});
