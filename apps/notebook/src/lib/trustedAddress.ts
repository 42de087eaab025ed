let policy: { createScriptURL(url: string): string | URL } | undefined;

/**
 * The page runs under Trusted Types: a worker starts from an address that this policy vouches for,
 * always one of the page's own files.
 */
export function trustedAddress(file: string): string | URL {
  const address = new URL(file, location.href).href;
  policy ??=
    typeof trustedTypes === 'undefined'
      ? { createScriptURL: (url) => url }
      : trustedTypes.createPolicy('tolok-worker', { createScriptURL: (url) => url });
  return policy.createScriptURL(address);
}
