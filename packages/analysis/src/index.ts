export {
  type Change,
  type ComparedIndicator,
  type Comparison,
  compareAgreements,
} from './compareAgreements.ts';
export { type ChangeKind, changeKinds } from './changeKinds.ts';
export { sameName } from './sameName.ts';
