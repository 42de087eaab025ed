import type { RuleSet } from '@tolok/engine';
import { indicatorPages, shownAgreements } from '#lib/compute/subjects.ts';
import type { IndicatorLinks } from './bookView.ts';

/**
 * What names an indicator in a notebook about an agreement: its code there, and its id. Ids of one
 * plain word are left out, since prose uses such words too.
 */
export function indicatorLinks(rules: RuleSet, agreement: string | undefined): IndicatorLinks {
  const codes = (shownAgreements(rules).find(({ id }) => id === agreement)?.objectives ?? [])
    .flatMap(({ indicators }) => indicators)
    .map(({ code, indicator }) => [code, indicator.split('@')[0] ?? indicator]);
  const ids = indicatorPages(rules).map((id) => [id, id]);
  return Object.fromEntries([...ids.filter(([id]) => id?.includes('-')), ...codes]);
}

/** A piece of a text, and the indicator it names; null where it names none. */
export interface LinkedPiece {
  readonly text: string;
  readonly indicator: string | null;
}

/** A text in pieces, so that what names an indicator can lead to its page. */
export function linkedPieces(text: string, links: IndicatorLinks): readonly LinkedPiece[] {
  const pieces: LinkedPiece[] = [];
  let plain = '';
  for (const piece of text.split(word)) {
    const indicator = Object.hasOwn(links, piece) ? links[piece] : undefined;
    if (indicator === undefined) {
      plain += piece;
      continue;
    }
    if (plain !== '') pieces.push({ text: plain, indicator: null });
    pieces.push({ text: piece, indicator });
    plain = '';
  }
  return plain === '' && pieces.length > 0 ? pieces : [...pieces, { text: plain, indicator: null }];
}

const word = /([\p{L}\p{N}]+(?:[.-][\p{L}\p{N}]+)*)/u;
