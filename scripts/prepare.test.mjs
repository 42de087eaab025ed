import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let root = '';
const at = (...parts) => path.join(root, ...parts);
const ownNode = `node_modules/node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'tolok-prepare-'));
  mkdirSync(at('scripts'));
  copyFileSync(path.join(import.meta.dirname, 'prepare.mjs'), at('scripts/prepare.mjs'));
  lock('1.0.0');
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('prepare', () => {
  it('runs npm ci once, with development tools whatever NODE_ENV says', () => {
    expect(prepare({ NODE_ENV: 'production' }).status).toBe(0);
    expect(calls()).toEqual([
      'NODE_ENV="" ci --include=dev --include=optional --no-audit --no-fund --loglevel=error',
    ]);
    const again = prepare();
    expect([again.stdout, again.stderr, calls().length]).toEqual(['', '', 1]);
  });

  it('runs npm ci again when the lock changes', () => {
    prepare();
    lock('1.0.1');
    prepare();
    expect(calls().length).toBe(2);
  });

  it('says so when npm ci fails, and mends it the next time', () => {
    const failed = prepare({ FAKE_NPM_FAILS: '1' });
    expect(failed.status).toBe(7);
    expect(failed.stderr).toContain('npm ci failed (code 7)');
    expect(prepare().status).toBe(0);
    expect(calls().length).toBe(2);
  });

  it('mends an install of a newer lock that was cut short', () => {
    prepare();
    lock('1.0.1');
    prepare({ FAKE_NPM_FAILS: '1' });
    lock('1.0.0');
    expect(prepare().status).toBe(0);
    expect(calls().length).toBe(3);
  });

  it('leaves alone what npm ci by hand has installed from the same lock', () => {
    install('1.0.0');
    expect(prepare().status).toBe(0);
    expect(existsSync(at('npm-calls.txt'))).toBe(false);
  });

  it('installs when what was installed by hand is another version, or lacks a package', () => {
    install('0.9.0');
    prepare();
    rmSync(at('node_modules/a'), { recursive: true });
    rmSync(at('node_modules/.tolok-lock'));
    prepare();
    expect(calls().length).toBe(2);
  });

  it('says so when npm brought no Node for this machine and its own is too old', () => {
    const old = `data:text/javascript,Object.defineProperty(process,'versions',{value:{node:'20.11.0'}})`;
    const env = { FAKE_NPM_WITHOUT_NODE: '1', NODE_OPTIONS: `--import=${old}` };
    expect(prepare(env).stderr).toContain('install Node 24 yourself');
    expect(prepare(env).status).toBe(0);
  });
});

function prepare(env = {}) {
  return spawnSync(process.execPath, [at('scripts/prepare.mjs')], {
    encoding: 'utf8',
    env: { ...process.env, npm_execpath: fakeNpm(), ...env },
  });
}

function lock(version) {
  writeFileSync(at('package-lock.json'), JSON.stringify({ packages: packages(version) }));
}

function packages(version) {
  return {
    '': {},
    'node_modules/a': { version, integrity: `sha512-${version}` },
    'node_modules/elsewhere': { version, integrity: 'sha512-x', optional: true },
  };
}

function install(version) {
  for (const folder of ['node_modules/a', ownNode]) mkdirSync(at(folder), { recursive: true });
  writeFileSync(at(ownNode, 'package.json'), '{}');
  const { 'node_modules/a': a } = packages(version);
  const installed = { 'node_modules/a': a, [ownNode]: { version, integrity: 'sha512-n' } };
  writeFileSync(at('node_modules/.package-lock.json'), JSON.stringify({ packages: installed }));
}

/** Stands in for npm: notes how it was called and installs what the lock says. */
function fakeNpm() {
  const file = at('npm.cjs');
  const text = `
    const { appendFileSync, copyFileSync, mkdirSync, rmSync, writeFileSync } = require('node:fs');
    appendFileSync('npm-calls.txt', 'NODE_ENV=' + JSON.stringify(process.env.NODE_ENV) + ' ' + process.argv.slice(2).join(' ') + '\\n');
    rmSync('node_modules', { recursive: true, force: true });
    mkdirSync('node_modules/a', { recursive: true });
    if (process.env.FAKE_NPM_FAILS) process.exit(7);
    if (!process.env.FAKE_NPM_WITHOUT_NODE) {
      mkdirSync('${ownNode}');
      writeFileSync('${ownNode}/package.json', '{}');
    }
    copyFileSync('package-lock.json', 'node_modules/.package-lock.json');
  `;
  writeFileSync(file, text);
  return file;
}

function calls() {
  return readFileSync(at('npm-calls.txt'), 'utf8').trim().split('\n');
}
