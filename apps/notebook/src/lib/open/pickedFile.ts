/** A file that a reader chose, not yet read. */
export interface PickedFile {
  /** Its path within what was chosen, with forward slashes. */
  readonly path: string;
  /** Rejects when the file has changed or gone since. */
  readonly read: () => Promise<Uint8Array>;
}

/** The files of a form control, each with its path where a folder was chosen. */
export const filesOfInput = (files: Iterable<File>): readonly PickedFile[] =>
  [...files].map((file) => picked(file.webkitRelativePath || file.name, file));

/**
 * The files of a folder and of the folders in it, in the order of their paths; without hidden ones
 * and `node_modules`, which hold programs. Rejects when the folder may not be read.
 */
export async function filesOfFolder(
  folder: FileSystemDirectoryHandle,
): Promise<readonly PickedFile[]> {
  const found: PickedFile[] = [];
  await collect(folder, folder.name, found);
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function collect(
  folder: FileSystemDirectoryHandle,
  path: string,
  found: PickedFile[],
): Promise<void> {
  for await (const entry of folder.values()) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    const inner = `${path}/${entry.name}`;
    if (entry.kind === 'directory') await collect(entry, inner, found);
    else if (isWanted(entry.name)) found.push(picked(inner, await entry.getFile()));
  }
}

/** Whether a file of this name can be anything that is opened here. */
const isWanted = (name: string): boolean => /\.(?:md|json|csv|parquet)$/.test(name);

const picked = (path: string, file: File): PickedFile => ({
  path,
  read: async () => new Uint8Array(await file.arrayBuffer()),
});
