import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cruise } from './cruise.ts';
import { root } from './sources.ts';

/** Contracts, units and the like are shared by what they are, not by how many use them today. */
const EXEMPT = /^shared\/(contracts|vietnam|units|rules)\//;

/** A thread's file is started by its address, so that nobody imports it. */
const STARTED = /[.]worker[.]ts$/;

const cruised = await cruise(root);
const modules = cruised.modules.filter(
  ({ source }) => !(source.startsWith('shared/') && STARTED.test(source)),
);

/** Part of a mechanism of its own folder, or imported by two others. */
function isShared(home: RegExp, dependents: readonly string[]): boolean {
  return dependents.some((file) => home.test(file)) || dependents.length >= 2;
}

function lonely(home: RegExp): string[] {
  return modules
    .filter(({ source }) => home.test(source) && !EXEMPT.test(source) && !source.endsWith('.d.ts'))
    .filter(({ dependents }) => !isShared(home, dependents))
    .map(({ source, dependents }) => `${source} ← ${dependents[0] ?? 'nobody'}`);
}

describe('a file of shared', () => {
  it('is part of a mechanism there, or has two importers', () => assert.deepEqual(lonely(/^shared\//), []));

  it('is not used by tests alone', () => {
    const forTests = modules
      .filter(({ source }) => source.startsWith('shared/'))
      .filter(({ dependents }) => dependents.every((file) => file.startsWith('tests/')))
      .map(({ source }) => source);
    assert.deepEqual(forTests, []);
  });
});

describe('a file of the web’s shell', () => {
  it('is part of a mechanism there, or has two importers', () =>
    assert.deepEqual(lonely(/^services\/web\/shell\//), []));
});
