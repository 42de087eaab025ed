/** The parts of a content security policy, by name. */
export const policyOf = (text: string): Record<string, string[]> =>
  Object.fromEntries(
    text.split(';').map((part) => {
      const [name = '', ...sources] = part.trim().split(/\s+/);
      return [name, sources];
    }),
  );

/** The policy that a page carries itself. */
export function metaPolicy(html: string): Record<string, string[]> {
  const written = /<meta http-equiv="content-security-policy" content="([^"]+)"/.exec(html)?.[1];
  return policyOf((written ?? '').replaceAll('&#39;', "'").replaceAll('&amp;', '&'));
}
