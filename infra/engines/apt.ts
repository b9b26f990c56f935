import { findOnPath, type Report, runProgram } from './program.ts';

/**
 * Installs a Debian package where that needs nobody's leave: apt is there and we are root.
 * @returns whether it is installed now.
 */
export async function aptInstall(name: string, report: Report): Promise<boolean> {
  const apt = findOnPath('apt-get');
  if (apt === undefined || process.getuid?.() !== 0) return false;
  report(`Installing ${name} (apt-get, once)…`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const install = () =>
    runProgram(apt, ['install', '-y', '--no-install-recommends', name], { timeout: 900_000, env });
  if ((await install()).ok) return true;
  // A fresh container knows no packages until its lists have been read.
  await runProgram(apt, ['update'], { timeout: 300_000, env });
  return (await install()).ok;
}
