import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { findChromium } from '../../infra/engines/chromium.ts';
import { findPoppler } from '../../infra/engines/poppler.ts';
import { isExecutable, runProgram } from '../../infra/engines/program.ts';

const quiet = () => undefined;
const given = process.env['CHROMIUM_PATH'];

after(() => {
  if (given !== undefined) process.env['CHROMIUM_PATH'] = given;
});

describe('the programs that tests need', () => {
  it('has a Chromium that says its version', async () => {
    const { ok, output } = await runProgram(await findChromium(quiet), ['--version'], { timeout: 30_000 });
    assert.ok(ok && /Chrom/.test(output), output);
  });

  it('refuses a CHROMIUM_PATH that names nothing', async () => {
    process.env['CHROMIUM_PATH'] = '/nowhere/chromium';
    await assert.rejects(findChromium(quiet), /CHROMIUM_PATH names/);
    delete process.env['CHROMIUM_PATH'];
  });

  it('has the readers of PDF', async () => {
    const { pdftoppm, pdftotext } = await findPoppler(quiet);
    assert.ok(isExecutable(pdftoppm) && isExecutable(pdftotext));
  });
});
