import { stripVTControlCharacters } from 'node:util';
import { runTurbo } from './runTurbo.mjs';

/** Builds the notebook unless that was done before from the same sources. */
export async function buildNotebook() {
  const { status, output } = await runTurbo(['@tolok/notebook-app#build']);
  return { status, output: stripVTControlCharacters(output).trimEnd() };
}
