/** Every page is written at build time; nothing waits for a server. */
export const prerender = true;
