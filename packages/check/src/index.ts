export { type Difference, type ExampleResult, runExamples } from './runExamples.ts';
