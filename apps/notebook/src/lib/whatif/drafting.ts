/** What a draft in the page needs; loaded when there is one, as one piece. */
export { browserPlatform } from '#lib/drafts/browserPlatform.ts';
export { openDrafts } from '#lib/drafts/drafts.ts';
