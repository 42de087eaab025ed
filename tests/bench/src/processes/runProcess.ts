import { spawn } from 'node:child_process';
import path from 'node:path';

/** Runs a file of this folder in a fresh process and gives the JSON it prints. */
export async function runProcess<T>(file: string, args: readonly string[]): Promise<T> {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, file), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (code !== 0) throw new Error(`${file} ended with ${code ?? 'a signal'}: ${err.slice(-500)}`);
  return JSON.parse(out) as T;
}
