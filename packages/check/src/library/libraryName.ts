/** The id under which checks speak of the rules themselves; no package may have it. */
export const libraryName = 'rules';
