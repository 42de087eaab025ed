import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** Endings of compressed twins, by the name of their encoding in HTTP. */
export const twinEndings = { br: '.br', gzip: '.gz' } as const;

type Encoding = keyof typeof twinEndings;

/**
 * Writes what a file is when compressed beside it, so that a server need not do it at every
 * request. Gives the sizes; nothing is written where little would be gained.
 */
export async function writeCompressed(
  file: string,
  content: Buffer,
): Promise<Partial<Record<Encoding, number>>> {
  if (content.length < 1000 || packed.has(path.extname(file))) return {};
  const sizes = await Promise.all(
    (Object.entries(compressors) as [Encoding, Compress][]).map(async ([encoding, compress]) => {
      const small = await compress(content);
      if (small.length > content.length * 0.95) return [];
      await writeFile(`${file}${twinEndings[encoding]}`, small);
      return [[encoding, small.length] as const];
    }),
  );
  return Object.fromEntries(sizes.flat());
}

type Compress = (content: Buffer) => Promise<Buffer>;

const compressors: Readonly<Record<Encoding, Compress>> = {
  br: (content) =>
    promisify(brotliCompress)(content, {
      params: {
        // The last two steps take a minute for the database and save a tenth.
        [constants.BROTLI_PARAM_QUALITY]: content.length > 400_000 ? 9 : 11,
        [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      },
    }),
  gzip: (content) => promisify(gzip)(content, { level: 9 }),
};

/** What is compressed in itself. */
const packed = new Set(['.png', '.woff2', '.parquet']);
