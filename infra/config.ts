import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type UnitSetName, unitSetNames } from '#shared/units/unit-set.ts';
import { type SampleName, sampleNames } from './sample/sample-size.ts';

/** What `npm start` is asked for, by its arguments and the environment. */
export interface StartConfig {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  readonly kafka: boolean;
  readonly reset: boolean;
  readonly sample: SampleName | null;
  /** Of an installation without a sample; a sample brings its own. */
  readonly unitSet: UnitSetName;
  readonly logLevel: string;
  /** Requests a minute per account; 0 for no limit. */
  readonly rateLimit: number;
}

const root = join(import.meta.dirname, '..');

/** @throws with one sentence for an unknown argument or sample. */
export function readStartConfig(
  args: readonly string[] = process.argv.slice(2),
  environment = process.env,
): StartConfig {
  const { values } = parseArgs({
    args: [...args],
    options: {
      kafka: { type: 'boolean', default: false },
      reset: { type: 'boolean', default: false },
      sample: { type: 'string', default: environment['TET_SAMPLE'] ?? 'thai-nguyen-2021' },
    },
  });
  return {
    port: wholeNumber(environment['PORT'], 8080),
    host: environment['HOST'] ?? '127.0.0.1',
    dataDir: environment['TET_DATA_DIR'] ?? join(root, '.data'),
    kafka: values.kafka,
    reset: values.reset,
    sample: sampleOf(values.sample),
    unitSet: unitSetOf(environment['TET_UNIT_SET'] ?? '2026-04'),
    logLevel: environment['TET_LOG_LEVEL'] ?? 'warn',
    rateLimit: wholeNumber(environment['TET_RATE_LIMIT'], 600),
  };
}

/** 32 bytes in hex, for an installation's own field key. */
export function newFieldKey(): string {
  return randomBytes(32).toString('hex');
}

function sampleOf(text: string): SampleName | null {
  if (text === 'none') return null;
  const name = sampleNames.find((one) => one === text);
  if (name === undefined)
    throw new Error(`There is no sample "${text}": ${[...sampleNames, 'none'].join(', ')}`);
  return name;
}

function unitSetOf(text: string): UnitSetName {
  const name = unitSetNames.find((one) => one === text);
  if (name === undefined) throw new Error(`There is no unit set "${text}": ${unitSetNames.join(', ')}`);
  return name;
}

function wholeNumber(text: string | undefined, fallback: number): number {
  if (text === undefined || text.trim() === '') return fallback;
  if (!/^\d{1,6}$/.test(text.trim())) throw new Error(`"${text}" is not a whole number`);
  return Number(text);
}
