export { divide, join, multiply, power } from './combine.ts';
export { describeQuantity } from './describeQuantity.ts';
export { fit } from './fit.ts';
export {
  type Period,
  type Quantity,
  countQuantity,
  isPure,
  literalQuantity,
  pureQuantity,
  quantityOf,
} from './quantity.ts';
