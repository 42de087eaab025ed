import type { Given } from '@tolok/schema';

/** Whether a case is held against something. */
export const hasTarget = ({ target }: Given): boolean => target !== undefined && target !== null;
