import { createRequire } from 'node:module';
import type { ZenEngine } from '@gorules/zen-engine-linux-x64-gnu';
import type { Contestant } from '../harness/contestant.ts';
import { cuts, indicatorCount, lowerIsBetter } from '../workload/cells.ts';
import { emptyOutcome } from '../workload/outcome.ts';
import type { Row } from '../workload/workload.ts';

interface Cell {
  readonly percentage: number | null;
  readonly rank: number | null;
}

/** A decision of an expression and a table, looped over the indicators of 64 work units a call. */
export const zen: Contestant = {
  name: 'zen-engine',
  heat: 'cases',
  async open({ work }) {
    const Engine = load();
    if (!Engine) return 'has no package for this platform';
    const decision = new Engine().createDecision(graph);
    const outcome = emptyOutcome(work.units);
    return {
      async run() {
        const rows = work.rows();
        for (let from = 0; from < rows.length; from += batch) {
          const cells = rows.slice(from, from + batch).flatMap(cellsOf);
          const { result } = (await decision.evaluate({ cells })) as { result: Cell[] };
          result.forEach(({ percentage, rank }, at) => {
            const columns = outcome[at % indicatorCount];
            if (!columns || percentage === null || rank === null) return;
            const unit = from + Math.floor(at / indicatorCount);
            columns.values[unit] = percentage;
            columns.classes[unit] = rank;
          });
        }
      },
      outcome: () => outcome,
      hasReasons: false,
      // It reckons in decimals of 28 digits.
      tolerance: 1e-12,
    };
  },
};

const batch = 64;

// The native package itself: the one in front of it names platforms that a registry may lack.
function load(): typeof ZenEngine | null {
  try {
    const name = '@gorules/zen-engine-linux-x64-gnu';
    return (createRequire(import.meta.url)(name) as { ZenEngine: typeof ZenEngine }).ZenEngine;
  } catch {
    return null;
  }
}

const cellsOf = (row: Row) =>
  Array.from({ length: indicatorCount }, (_, i) => ({
    r: row[`r${i}`] ?? null,
    t: row[`t${i}`] ?? null,
    lower: lowerIsBetter.has(i),
  }));

const position = { x: 0, y: 0 };

const graph = {
  nodes: [
    { id: 'in', type: 'inputNode', name: 'in', position, content: {} },
    {
      id: 'formula',
      type: 'expressionNode',
      name: 'formula',
      position,
      content: {
        executionMode: 'loop',
        inputField: 'cells',
        outputPath: null,
        passThrough: false,
        expressions: [
          {
            id: 'percentage',
            key: 'percentage',
            value:
              'r == null or t == null or t == 0 ? null : (lower ? (2 - r / t) * 100 : r / t * 100)',
          },
        ],
      },
    },
    {
      id: 'classes',
      type: 'decisionTableNode',
      name: 'classes',
      position,
      content: {
        hitPolicy: 'first',
        executionMode: 'loop',
        inputField: null,
        outputPath: null,
        passThrough: true,
        inputs: [{ id: 'percentage', name: 'percentage', field: 'percentage' }],
        outputs: [{ id: 'rank', name: 'rank', field: 'rank' }],
        rules: [
          { _id: 'none', percentage: 'null', rank: 'null' },
          ...cuts
            .map((cut, i) => ({ _id: `cut${cut}`, percentage: `>= ${cut}`, rank: String(i + 1) }))
            .reverse(),
          { _id: 'lowest', percentage: '', rank: '0' },
        ],
      },
    },
    { id: 'out', type: 'outputNode', name: 'out', position, content: {} },
  ],
  edges: [
    { id: 'a', sourceId: 'in', targetId: 'formula', type: 'edge' },
    { id: 'b', sourceId: 'formula', targetId: 'classes', type: 'edge' },
    { id: 'c', sourceId: 'classes', targetId: 'out', type: 'edge' },
  ],
};
