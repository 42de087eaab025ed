/** From the first moment: a missing function is an error, not a download; nothing spills to a file. */
export const openingSql: readonly string[] = [
  'SET autoload_known_extensions = false',
  'SET autoinstall_known_extensions = false',
  "SET temp_directory = ''",
];

/** Shuts the door, in this order: after the last nothing can be set again. */
export const lockingSql: readonly string[] = [
  'SET allow_community_extensions = false',
  'SET enable_external_access = false',
  'SET lock_configuration = true',
];

/** The statement that bounds the memory, for example `1GB`. */
export const memoryLimitSql = (limit: string): string =>
  `SET memory_limit = '${limit.replaceAll("'", "''")}'`;
