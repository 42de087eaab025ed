import type { DataIndex } from '#lib/data/dataPage.ts';
import { listedPackage, readPackage, shippedPackages } from './readPackages.ts';

/** Every package that ships with its tables; those of the source report first, made-up ones last. */
export async function writeDataIndex(): Promise<DataIndex> {
  const packages = await Promise.all(
    shippedPackages().map(async (one) => listedPackage(one, await readPackage(one.name))),
  );
  return { packages: packages.sort((a, b) => Number(a.sample) - Number(b.sample)) };
}
