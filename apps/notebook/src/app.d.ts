declare global {
  /** Present where the browser enforces Trusted Types. */
  const trustedTypes:
    | {
        createPolicy(
          name: string,
          rules: { createScriptURL: (url: string) => string },
        ): { createScriptURL(url: string): URL };
      }
    | undefined;

  interface Window {
    /** Present where the browser lets a page ask for a folder. */
    readonly showDirectoryPicker?: () => Promise<FileSystemDirectoryHandle>;
  }
}

export {};
