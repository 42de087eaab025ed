import { outside } from './outside.ts';
import { readArithmetic } from './readArithmetic.ts';
import { readCall } from './readCall.ts';
import { readComparison } from './readComparison.ts';
import { readFilter } from './readFilter.ts';
import { readIf, readLogic } from './readLogic.ts';
import { readName, readNull, readNumber, readOnly } from './readPlain.ts';
import type { Reader } from './reading.ts';

/** How each kind of node of the grammar is read; what is missing here does not occur. */
export const readers: Readonly<Record<string, Reader>> = {
  Expression: readOnly,
  ParenthesizedExpression: readOnly,
  NumericLiteral: readNumber,
  null: readNull,
  VariableName: readName,
  ArithmeticExpression: readArithmetic,
  Comparison: readComparison,
  Conjunction: readLogic,
  Disjunction: readLogic,
  IfExpression: readIf,
  FunctionInvocation: readCall,
  FilterExpression: readFilter,
  ...outside,
};
