import { spawnSync } from 'node:child_process';

/** Unpacks by a program that is not ours: the one of Info-ZIP, or that of Python. */
export function unpackZip(zip: string, to: string): void {
  const ways = [
    ['unzip', '-q', zip, '-d', to],
    ['python3', '-m', 'zipfile', '-e', zip, to],
  ];
  const ends = ways.map(
    ([program = '', ...args]) =>
      () =>
        spawnSync(program, args).status,
  );
  if (!ends.some((end) => end() === 0)) throw new Error('neither unzip nor python3 unpacked it');
}
