// Puts node_modules in line with package-lock.json. Runs before `npm start` and `npm test`, on
// whatever Node the machine has and before anything is installed: plain JavaScript, built-ins only.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const modules = path.join(root, 'node_modules');
const stamp = path.join(modules, '.tolok-lock');
const lockText = readFileSync(path.join(root, 'package-lock.json'));
// The hash of the lock rather than its date: checkouts and restored caches change dates.
const wanted = createHash('sha256').update(lockText).digest('hex');

if (!isStamped()) {
  if (!isInstalledByHand()) await install();
  writeFileSync(stamp, wanted);
  tellAboutNode();
}

function isStamped() {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;
}

/** Whether npm's own record of the last finished install already agrees with the lock. */
function isInstalledByHand() {
  try {
    const installed = JSON.parse(
      readFileSync(path.join(modules, '.package-lock.json'), 'utf8'),
    ).packages;
    const locked = Object.entries(JSON.parse(lockText.toString()).packages);
    return (
      hasOwnNode() &&
      Object.keys(installed).every((at) => existsSync(path.join(root, at))) &&
      locked.every(([at, entry]) =>
        at.includes('node_modules/')
          ? agrees(installed[at], entry)
          : at === '' || existsSync(path.join(root, at)),
      )
    );
  } catch {
    return false; // no record, or one cut short: the install did not finish
  }
}

function agrees(installed, locked) {
  if (!installed) return Boolean(locked.optional || locked.devOptional || locked.peer);
  return locked.link || installed.integrity === locked.integrity;
}

function hasOwnNode() {
  return existsSync(path.join(modules, `node-${ownPlatform()}`, 'package.json'));
}

function ownPlatform() {
  return `${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
}

async function install() {
  console.error(
    'tolok: menyiapkan pustaka dengan npm ci, sekitar satu menit / installing libraries with npm ci, about a minute',
  );
  rmSync(stamp, { force: true });
  const began = Date.now();
  const seconds = () => Math.round((Date.now() - began) / 1000);
  // npm draws its own progress, but only on a terminal.
  const ticking = process.stderr.isTTY
    ? undefined
    : setInterval(() => console.error(`tolok: npm ci … ${seconds()} s`), 10_000);
  const status = await runNpm([
    'ci',
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]);
  clearInterval(ticking);
  if (status !== 0) {
    console.error(
      `tolok: npm ci gagal (kode ${status}); jalankan perintah yang sama sekali lagi setelah sebabnya diperbaiki / npm ci failed (code ${status}); run the same command again once the cause is mended`,
    );
    process.exit(status);
  }
  console.error(`tolok: pustaka siap, ${seconds()} s / libraries ready, ${seconds()} s`);
}

function runNpm(args) {
  const npm = process.env.npm_execpath;
  // NODE_ENV=production would leave out the tools this repository runs on.
  const options = { cwd: root, stdio: 'inherit', env: { ...process.env, NODE_ENV: '' } };
  const child = npm
    ? spawn(process.execPath, [npm, ...args], options)
    : spawn('npm', args, { ...options, shell: process.platform === 'win32' });
  return new Promise((resolve) => {
    child.on('error', () => resolve(1));
    child.on('close', (code) => resolve(code ?? 1));
  });
}

function tellAboutNode() {
  if (hasOwnNode() || Number(process.versions.node.split('.')[0]) >= 24) return;
  console.error(
    `tolok: npm tidak menyediakan Node 24 untuk ${ownPlatform()}; pasang Node 24 sendiri dari nodejs.org / npm brought no Node 24 for ${ownPlatform()}; install Node 24 yourself from nodejs.org`,
  );
}
