import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { commands } from '../../apps/cli/src/commands/index.ts';
import { repository, tolok, tolokJson } from './tolok.ts';

describe('the command line', () => {
  it('lists every command and nothing else when it is asked nothing', async () => {
    const { exit, out, error } = await tolok([]);
    expect(exit).toBe(0);
    expect(error).toBe('');
    const listed = [...out.matchAll(/^ {2}([a-z]+) {2,}\S/gm)].map(([, name]) => name);
    expect(listed).toEqual(Object.keys(commands));
  });

  it.each(Object.keys(commands))('helps with %s, with examples that name it', async (name) => {
    const { exit, out } = await tolok([name, '--help', '--lang', 'en']);
    expect(exit).toBe(0);
    expect(out).toMatch(new RegExp(`Examples\\n  tolok ${name}`));
    expect(out).toContain('--json');
  });

  it('offers the nearest command', async () => {
    const { exit, document, error } = await tolokJson(['rum']);
    expect(exit).toBe(2);
    expect(document).toMatchObject({ command: 'rum', exit: 2 });
    expect(document.problems[0].hint.en).toContain('run');
    expect(error.split('\n')[0]).toBe('tolok: Perintah "rum" tidak ada.');
  });

  it('says a mistake once, then what to do about it', async () => {
    const { error } = await tolok(['rum']);
    expect(error.split('"rum" tidak ada')).toHaveLength(2);
    expect(error.split('\n')[1]).toContain('run');
  });

  it('says what is lacking in the language of the reader', async () => {
    const { document } = await tolokJson(['diff', 'bspji-ambon-2022']);
    expect(document.problems[0].message).toEqual({
      id: 'Perintah diff memerlukan id dua perjanjian.',
      en: 'The command diff needs the ids of two agreements.',
    });
  });

  it('tells every mistake in the options at once', async () => {
    const args = ['run', '--yeer', '2022', '--quarter', '5', '--set', '--json=yes', 'extra'];
    const { exit, error } = await tolok(args);
    expect(exit).toBe(2);
    expect(error).toContain('--year');
    expect(error).toContain('"5" tidak cocok untuk --quarter');
    expect(error).toContain('"--set" belum diberi nilai');
    expect(error).not.toMatch(/^ +at /m);
  });

  it('speaks English when it is told to, also about mistakes', async () => {
    const { error } = await tolok([
      'run',
      '--indicator',
      'ikm',
      '--lang',
      'en',
      '--policy',
      'lakin-2023',
    ]);
    expect(error.split('\n')[0]).toContain('There is no policy "lakin-2023"');
  });

  it.each([
    [['run', 'buku.tolok.md'], 'command.path-missing'],
    [['run', 'buku.tolok.md', 'lagi'], 'command.argument-unexpected'],
    [['run', '--engine', 'clickhouse'], 'command.engine-missing'],
    [['run', '--as-of', '2022-02-30'], 'command.option-value'],
    [['run', '--rules', 'nowhere'], 'command.path-missing'],
    [['run', '--data', 'docs'], 'command.data-missing'],
    [['run', '--set', 'targets.pdn-pbj=50'], 'run.path-kind'],
    [['run', '--agreement', 'bspji-ambon-2021'], 'run.agreement-unknown'],
    [['explain'], 'command.argument-missing'],
    [['validate', 'nowhere'], 'command.path-missing'],
    [['fmt', 'nowhere'], 'command.path-missing'],
    [['release'], 'command.argument-missing'],
    [['test', 'no-such-rule'], 'command.rule-unknown'],
  ])('refuses %j with one document and exit 2', async (args, code) => {
    const { exit, document } = await tolokJson(args);
    expect(exit).toBe(2);
    expect(document.exit).toBe(2);
    expect(document.problems.map((p: { code: string }) => p.code)).toContain(code);
  });

  it('says so when there are no rules here or above', async () => {
    const { exit, document } = await tolokJson(['run'], tmpdir());
    expect(exit).toBe(2);
    expect(document.problems[0].code).toBe('command.rules-missing');
  });

  it('finds rules and data from a folder below, and shows places from there', async () => {
    const folder = join(repository, 'rules/national');
    const { exit, document } = await tolokJson(
      ['explain', 'pdn-pbj', '--agreement', 'bspji-ambon-2022'],
      folder,
    );
    expect(exit).toBe(0);
    expect(document.explanation.rule.file).toBe(
      '../kemenperin-bskji/indicators/pdn-pbj/1.0.0.json',
    );
  });

  it('is quiet when its reader goes away', async () => {
    const bin = join(repository, 'apps/cli/bin/tolok.mjs');
    const child = spawn(process.execPath, [bin, 'run', '--json']);
    child.stdout.destroy();
    let error = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (error += text));
    await new Promise((done) => child.on('close', done));
    expect(error).toBe('');
  });
});
