/** The name under which a statement reads a table of a package: `tabel-3.2` becomes `tabel_3_2`. */
export function nameInQuery(table: string): string {
  const joined = table
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '');
  return /^[a-z]/.test(joined) ? joined : `t_${joined}`.replace(/_$/, '');
}
