/**
 * `node infra/scripts/run.mjs <file.ts | --node-option> [args…]` on any Node ≥ 20, also in a fresh clone:
 * installs the locked packages where they are missing, then runs the file on Node 24. Imports nothing of ours and
 * nothing of node_modules, since neither can be counted on yet.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const NEEDED = 24;
const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const modules = join(root, 'node_modules');

if (process.argv.length < 3) fail('Usage: node infra/scripts/run.mjs <file.ts> [args…]');
if (!installed()) install();
runOn(findNode(), process.argv.slice(2));

/** Times alone mislead (`npm install` writes the lockfile last), so the contents decide once the times differ. */
function installed() {
  const wanted = join(root, 'package-lock.json');
  const present = join(modules, '.package-lock.json');
  if (!existsSync(present)) return false;
  if (statSync(wanted).mtimeMs <= statSync(present).mtimeMs) return true;
  const here = packagesOf(present);
  return Object.entries(packagesOf(wanted)).every(([path, entry]) => {
    if (path === '') return true;
    // Packages of other platforms are in the lockfile and rightly absent here.
    if (here[path] === undefined) return entry.optional === true || entry.devOptional === true;
    return here[path].version === entry.version;
  });
}

function packagesOf(lockfile) {
  return JSON.parse(readFileSync(lockfile, 'utf8')).packages;
}

function install() {
  console.error('Installing the locked packages, once; this takes a minute…');
  const exactly = npm('ci');
  if (exactly.status === 0) return;
  // A lockfile written where some platforms' packages could not be seen is refused by `npm ci`, though it pins all
  // that is needed here. This keeps its versions and leaves the file as it is.
  const leniently = npm('install', '--no-save');
  if (leniently.status !== 0)
    fail(`${exactly.stderr}${leniently.stderr}The packages could not be installed.`);
}

function npm(...command) {
  const args = [...command, '--no-audit', '--no-fund', '--loglevel=error'];
  const options = { cwd: root, stdio: ['ignore', 2, 'pipe'], encoding: 'utf8' };
  const script = process.env.npm_execpath;
  if (script?.endsWith('.js')) return spawnSync(process.execPath, [script, ...args], options);
  return spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
}

function findNode() {
  if (Number(process.versions.node.split('.')[0]) >= NEEDED) return process.execPath;
  const windows = process.platform === 'win32';
  const folder = `node-${windows ? 'win' : process.platform}-${process.arch}`;
  const binary = join(modules, folder, 'bin', windows ? 'node.exe' : 'node');
  if (existsSync(binary)) return binary;
  return fail(
    `Node ${NEEDED} is needed, this is ${process.versions.node}, and there is no ready binary for ` +
      `${process.platform}-${process.arch} among the packages: please install Node ${NEEDED} and start again.`,
  );
}

function runOn(node, args) {
  const child = spawn(node, args, { stdio: 'inherit' });
  const forwarded = new Set();
  const onSignal = (signal) => {
    // Waiting, not dying, is the point: the child says when it is done. Where the terminal has told the child already,
    // or npm tells us twice, a second signal would read as "hurry" and cut its orderly stop short.
    if (forwarded.has(signal) || (signal !== 'SIGTERM' && terminalToldTheChild())) return;
    forwarded.add(signal);
    child.kill(signal);
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, onSignal);

  child.on('error', (error) => fail(`Node ${NEEDED} could not be started: ${error.message}`));
  child.on('exit', (code, signal) => {
    for (const name of signals) process.off(name, onSignal);
    if (signal === null) process.exit(code ?? 1);
    // Ends the same way as the child, so that a shell sees 130 after Ctrl-C.
    process.kill(process.pid, signal);
  });
}

/** Ctrl-C and a closed window reach the whole foreground group of a terminal; a `kill -INT` in the background reaches only us. */
function terminalToldTheChild() {
  if (process.platform !== 'linux') return process.stdin.isTTY === true;
  const stat = readFileSync('/proc/self/stat', 'utf8');
  // proc(5): the fields behind the command's closing bracket are state, ppid, pgrp, session, tty_nr, tpgid.
  const [, , group, , , foreground] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return group === foreground;
}

function fail(text) {
  console.error(text);
  process.exit(1);
}
