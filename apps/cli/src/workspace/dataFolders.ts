import { join } from 'node:path';
import { type Dataset, type DatasetInput, type ResourceOffer, readDataset } from '@tolok/dataset';
import { type Problem, decodeUtf8, problem } from '@tolok/schema';
import { exactReader, readBytes, showPath } from '../files.ts';

/** Data packages as read, and everything that is wrong with them. */
export interface DataFolders {
  readonly datasets: readonly Dataset[];
  readonly problems: readonly Problem[];
}

/** What checks keep: they tell what differs themselves, and an unreadable cell hides nothing else. */
export const forChecks = { keepDiffering: true, keepUnreadable: true } as const;

/**
 * Reads the data packages of these folders, as `from` sees their files: the tables that are wanted.
 * `keep` says which tables with mistakes are kept, none without it.
 */
export async function readDataFolders(
  folders: readonly string[],
  from: string,
  wanted: (resource: ResourceOffer) => boolean = () => true,
  keep: Pick<DatasetInput, 'keepDiffering' | 'keepUnreadable'> = {},
): Promise<DataFolders> {
  const datasets: Dataset[] = [];
  const problems: Problem[] = [];
  for (const folder of folders) {
    const file = showPath(join(folder, 'datapackage.json'), from);
    const bytes = readBytes(join(folder, 'datapackage.json'), file);
    const text = bytes.value ? decodeUtf8(bytes.value, file) : bytes;
    problems.push(...text.problems);
    if (typeof text.value !== 'string') continue;
    const refused: Problem[] = [];
    const read = await readDataset({
      descriptor: text.value,
      file,
      read: readerOf(folder, file, refused),
      wanted,
      ...keep,
    });
    problems.push(...read.problems.filter((p) => !isTold(p, refused)), ...refused);
    if (read.value) datasets.push(read.value);
  }
  return { datasets, problems };
}

/** Reads beside the descriptor; what the system refuses is told in place of a missing file. */
function readerOf(
  folder: string,
  descriptor: string,
  refused: Problem[],
): (path: string) => Uint8Array | null {
  const read = exactReader(folder);
  const beside = descriptor.slice(0, -'datapackage.json'.length);
  return (path) => {
    try {
      return read(path.slice(beside.length));
    } catch (cause) {
      const reason = (cause as NodeJS.ErrnoException).code;
      if (reason === undefined) throw cause;
      refused.push(problem('command.file-unreadable', { reason }, { file: path }));
      return null;
    }
  };
}

/** A file that could not be read is not missing too. */
const isTold = ({ code, values }: Problem, refused: readonly Problem[]): boolean =>
  code === 'dataset.file-missing' &&
  refused.some(({ file }) => `/${file}`.endsWith(`/${String(values['path'])}`));
