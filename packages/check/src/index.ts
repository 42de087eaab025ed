export {
  type BoundaryKind,
  type UntouchedBoundary,
  scaleStep,
  thresholdStep,
  untouchedBoundaries,
} from './boundaries.ts';
export { type Difference, type ExampleResult, runExamples } from './runExamples.ts';
