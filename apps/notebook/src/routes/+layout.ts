/** Every page is written at build time; nothing waits for a server. */
export const prerender = true;

/** A page is a folder with an index, which every plain host serves. */
export const trailingSlash = 'always';
