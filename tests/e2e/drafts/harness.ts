import { mount } from 'svelte';
import { browserPlatform } from '../../../apps/notebook/src/lib/drafts/browserPlatform.ts';
import type { Draft } from '../../../apps/notebook/src/lib/drafts/draft.ts';
import { openDrafts } from '../../../apps/notebook/src/lib/drafts/drafts.ts';
import Harness from './Harness.svelte';

declare global {
  interface Window {
    draft: Draft;
  }
}

/** A page with one draft in a field, its status and its notes, as a view shows them. */
async function show(): Promise<void> {
  const drafts = openDrafts(browserPlatform('uji'));
  const draft = await drafts.openDraft('notebook:contoh', 'Asli.');
  const lost = await drafts.lost();
  window.draft = draft;
  mount(Harness, { target: document.body, props: { drafts, draft, lost } });
}

void show();
