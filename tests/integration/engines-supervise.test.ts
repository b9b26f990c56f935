import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Supervised, supervise } from '../../infra/engines/supervise.ts';

const folder = mkdtempSync(join(tmpdir(), 'tet-supervise-'));
const running: Supervised[] = [];

after(async () => {
  await Promise.all(running.map((child) => child.stop()));
  rmSync(folder, { recursive: true, force: true });
});

describe('a supervised child', () => {
  it('is started again when it ends unexpectedly, and its lines carry its name', async () => {
    const child = await start('again', 'console.log("here"); setInterval(() => {}, 1000);');
    const first = await until(() => logOf('again').includes('again | here') && child.pid());
    process.kill(first, 'SIGKILL');
    const second = await until(() => child.pid() !== first && child.pid());
    assert.notEqual(second, first);
    assert.equal(child.restarts(), 1);
    await child.stop();
    assert.equal(isAlive(second), false);
  });

  it('is restarted ever more slowly when it fails at once', async () => {
    const child = await start('failing', 'process.exit(3);');
    await until(() => child.restarts() >= 3);
    const early = child.restarts();
    await sleep(200);
    assert.ok(child.restarts() - early <= 1, 'the delays have doubled by now');
    await child.stop();
    const final = child.restarts();
    await sleep(300);
    assert.equal(child.restarts(), final);
  });

  it('gets time for an orderly end', async () => {
    const child = await start(
      'orderly',
      'process.on("SIGTERM", () => setTimeout(() => { console.log("bye"); process.exit(0); }, 200)); console.log("up"); setInterval(() => {}, 1000);',
    );
    await until(() => logOf('orderly').includes('up'));
    await child.stop();
    assert.match(logOf('orderly'), /orderly \| bye/);
    assert.equal(child.restarts(), 0);
  });

  it('is forced after the deadline, with what it started itself', async () => {
    const child = await start(
      'stubborn',
      `process.on('SIGTERM', () => {});
       const { spawn } = await import('node:child_process');
       const inner = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'inherit' });
       console.log('inner=' + inner.pid); setInterval(() => {}, 1000);`,
    );
    const inner = Number(await until(() => /inner=(\d+)/.exec(logOf('stubborn'))?.[1]));
    const outer = child.pid()!;
    await child.stop();
    assert.equal(isAlive(outer), false);
    await until(() => !isAlive(inner));
  });

  it('that outlived a killed supervisor is ended before the next one starts', async () => {
    const first = await start('heir', 'setInterval(() => {}, 1000);');
    const orphan = await until(() => first.pid());
    // A second start on the same pid file knows as little of the first as after a kill -9.
    const pidFile = pidFileOf('heir');
    const second = await start('heir', 'setInterval(() => {}, 1000);', 60_000);
    assert.equal(isAlive(orphan), false);
    assert.equal(readFileSync(pidFile, 'utf8'), String(second.pid()));
  });

  it('that cannot be started is tried again until it can', async () => {
    const command = join(folder, 'later');
    const child = await start('later', '', 50, command);
    await until(() => child.restarts() >= 1);
    writeFileSync(command, '#!/bin/sh\nexec sleep 60\n', { mode: 0o755 });
    assert.ok(existsSync(command));
    await until(() => child.pid());
    await child.stop();
  });
});

async function start(name: string, program: string, restartDelay = 50, command = process.execPath) {
  const child = await supervise({
    name,
    command,
    args: ['--input-type=module', '-e', program],
    env: process.env,
    report: () => undefined,
    logFile: join(folder, `${name}.log`),
    pidFile: pidFileOf(name),
    restartDelay,
    stopWithin: 1_000,
  });
  running.push(child);
  return child;
}

function pidFileOf(name: string): string {
  return join(folder, `${name}.pid`);
}

function logOf(name: string): string {
  const file = join(folder, `${name}.log`);
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

async function until<T>(look: () => T | false | undefined): Promise<T> {
  const end = performance.now() + 10_000;
  for (;;) {
    const seen = look();
    if (seen !== undefined && seen !== false) return seen;
    if (performance.now() > end) throw new Error('It did not come to pass within 10 s');
    await sleep(20);
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
