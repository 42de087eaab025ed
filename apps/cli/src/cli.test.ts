import { describe, expect, it } from 'vitest';
import { cli } from './cli.ts';
import type { Command, Outcome } from './commands/command.ts';

const around = { folder: '/', columns: null, colour: { out: false, error: false } };

const command = (run: () => Promise<Outcome>): Command => ({
  summary: { id: 'mencoba', en: 'tries' },
  operands: '',
  options: [],
  examples: [],
  run,
});

const throwing = (cause: Error) => ({ try: command(() => Promise.reject(cause)) });

describe('cli', () => {
  it('owns up to a mistake of its own in one line, without a stack', async () => {
    const table = throwing(new TypeError('x is not a function\n    at somewhere'));
    const { exit, out, error } = await cli(['try'], around, table);
    expect(exit).toBe(4);
    expect(out).toBe('');
    expect(error.split('\n')[0]).toBe(
      'tolok: Tolok berhenti karena kesalahannya sendiri: x is not a function.',
    );
    expect(error).not.toContain('at somewhere');
  });

  it('gives one document for a mistake of its own too', async () => {
    const { out } = await cli(['try', '--json'], around, throwing(new Error('thrown')));
    expect(JSON.parse(out)).toMatchObject({
      command: 'try',
      exit: 4,
      problems: [{ code: 'command.internal', severity: 'critical' }],
    });
  });

  it('takes a folder that may not be read for no mistake of its own', async () => {
    const refusal = Object.assign(new Error('EACCES'), {
      code: 'EACCES',
      syscall: 'scandir',
      path: '/rules',
    });
    const { exit, out } = await cli(['try', '--json'], around, throwing(refusal));
    expect(exit).toBe(2);
    expect(JSON.parse(out).problems).toMatchObject([
      { code: 'command.file-unreadable', file: '/rules', pointer: '' },
    ]);
  });

  it('writes the page to one stream and problems to the other', async () => {
    const table = { try: command(async () => ({ exit: 0, problems: [], page: () => ['satu'] })) };
    expect(await cli(['try'], around, table)).toEqual({ exit: 0, out: 'satu\n', error: '' });
  });

  it('finds the command behind options', async () => {
    const table = { try: command(async () => ({ exit: 0, problems: [], page: () => ['satu'] })) };
    expect((await cli(['--lang', 'en', 'try'], around, table)).out).toBe('satu\n');
  });

  it('gives its version', async () => {
    const { exit, out } = await cli(['--version'], around);
    expect(exit).toBe(0);
    expect(out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
