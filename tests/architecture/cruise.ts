import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from './sources.ts';

export const rulesFile = join(root, 'infra/lint/dependencies.cjs');

const command = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');

export interface Cruise {
  readonly modules: readonly { readonly source: string; readonly dependents: readonly string[] }[];
  readonly summary: {
    readonly totalCruised: number;
    readonly violations: readonly { from: string; to: string; rule: { name: string } }[];
  };
}

/** Who imports whom below the folder, and which of our rules that breaks. */
export async function cruise(folder: string): Promise<Cruise> {
  const names = ['services', 'shared', 'infra', 'tests'];
  const flags = ['--config', rulesFile, '--output-type', 'json', ...names];
  const options = { cwd: folder, maxBuffer: 256 * 1024 * 1024 };
  // It ends with the number of errors, so the answer is read from either ending.
  const { stdout } = await promisify(execFile)(process.execPath, [command, ...flags], options).catch(
    (error: { stdout: string; stderr: string }) => {
      if (!error.stdout?.startsWith('{')) throw new Error(error.stderr);
      return error;
    },
  );
  return JSON.parse(stdout) as Cruise;
}
