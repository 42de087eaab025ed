import { colours } from './styles/colours.ts';
import { layout } from './styles/layout.ts';
import { narrow } from './styles/narrow.ts';
import { print } from './styles/print.ts';
import { text } from './styles/text.ts';

/** All styles of the page, in the order in which they override one another. */
export const styles = `\n${[colours, text, layout, narrow, print].join('\n')}`;
