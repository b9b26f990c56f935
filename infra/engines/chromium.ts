import { aptInstall } from './apt.ts';
import { engineConfig } from './config.ts';
import { findOnPath, isExecutable, type Report, runProgram } from './program.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'] as const;

/**
 * The browser for tests: CHROMIUM_PATH, else on PATH, else playwright-core's own install, else the system's package.
 * @returns the path of its binary.
 * @throws when CHROMIUM_PATH names none, or one error that names all ways.
 */
export async function findChromium(report: Report): Promise<string> {
  const { chromiumPath } = engineConfig();
  if (chromiumPath !== undefined) {
    if (isExecutable(chromiumPath)) return chromiumPath;
    throw new Error(`CHROMIUM_PATH names ${chromiumPath}, and there is no program.`);
  }
  const found = (await workingOnPath()) ?? (await ofPlaywright());
  if (found !== undefined) return found;
  if (await aptInstall('chromium', report)) {
    const installed = await workingOnPath();
    if (installed !== undefined) return installed;
  }
  throw new Error(
    'No Chromium could be found. Give one of these: CHROMIUM_PATH, chromium or google-chrome on PATH, ' +
      '`npx playwright-core install chromium`, or root and apt.',
  );
}

/** Ubuntu's `chromium` may be a stub that only tells to install a snap, so each is asked for its version. */
async function workingOnPath(): Promise<string | undefined> {
  for (const name of NAMES) {
    const file = findOnPath(name);
    if (file !== undefined && (await runProgram(file, ['--version'], { timeout: 30_000 })).ok) return file;
  }
  return undefined;
}

async function ofPlaywright(): Promise<string | undefined> {
  // Servers of a deployment start without the packages of development.
  const { chromium } = await import('playwright-core').catch(() => ({ chromium: undefined }));
  const file = chromium?.executablePath();
  return file !== undefined && isExecutable(file) ? file : undefined;
}
