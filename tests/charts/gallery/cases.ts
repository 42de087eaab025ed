import { changeCases } from './changeCases.ts';
import { inputCases } from './inputCases.ts';
import type { Cases } from './question.ts';
import { resultCases } from './resultCases.ts';

/** Every case by the name of its snapshot; figures come from the engine and the report's tables. */
export const cases: Cases = { ...resultCases, ...changeCases, ...inputCases };
