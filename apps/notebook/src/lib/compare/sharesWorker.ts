import { type SharesOfGroups, openImpact, shapleyShares } from '@tolok/analysis';
import type { OpenedPair } from './openedPair.ts';

/** What the worker of the shares tells. */
export type SharesMessage =
  | { readonly kind: 'progress'; readonly done: number; readonly all: number }
  | { readonly kind: 'shares'; readonly found: SharesOfGroups };

const tell = (message: SharesMessage): void => postMessage(message);

/** Is given one pair, tells how far it is after each state, and the shares at its end. */
onmessage = ({ data }: MessageEvent<OpenedPair>) => {
  const steps = shapleyShares(openImpact(data, data.from, data.to, data.overrides));
  for (;;) {
    const { done, value } = steps.next();
    if (done) {
      tell({ kind: 'shares', found: value });
      return;
    }
    tell({ kind: 'progress', ...value });
  }
};
