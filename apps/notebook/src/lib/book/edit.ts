/** What writing in a notebook needs; loaded when a draft is looked for, as one piece. */
export {
  History,
  deleteBlock,
  duplicateBlock,
  editableHead,
  editableText,
  insertBlock,
  insertCell,
  moveBlock,
  notebookText,
  renameCell,
  writeBlock,
  writeFrom,
  writeHead,
} from '@tolok/notebook';
export { browserPlatform } from '#lib/drafts/browserPlatform.ts';
export { openDrafts } from '#lib/drafts/drafts.ts';
export { tell } from './tell.ts';
export { fieldOf } from './fieldOf.ts';
