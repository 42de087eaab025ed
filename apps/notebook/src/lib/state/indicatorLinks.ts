import { createContext } from 'svelte';
import type { IndicatorLinks } from '#lib/book/bookView.ts';

/** The words that name an indicator on this page; set by the page, read wherever words stand. */
export const [getIndicatorLinks, setIndicatorLinks] = createContext<IndicatorLinks>();
