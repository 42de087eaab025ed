/** A share in whole percent, never rounded up, so that 100 means all; 100 of nothing. */
export const flooredPercent = (part: number, total: number): number =>
  total === 0 ? 100 : Math.floor((part * 100) / total);
