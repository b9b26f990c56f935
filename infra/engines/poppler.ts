import { aptInstall } from './apt.ts';
import { findOnPath, type Report } from './program.ts';

/** The programs that tests read printed lists with. */
export interface Poppler {
  /** PDF to images. */
  readonly pdftoppm: string;
  /** PDF to text. */
  readonly pdftotext: string;
}

/** @throws when they are not on PATH and cannot be installed. */
export async function findPoppler(report: Report): Promise<Poppler> {
  const found = onPath();
  if (found !== undefined) return found;
  const installed = (await aptInstall('poppler-utils', report)) ? onPath() : undefined;
  if (installed !== undefined) return installed;
  throw new Error(
    'pdftoppm and pdftotext were not found: put poppler-utils on PATH, or run as root with apt.',
  );
}

function onPath(): Poppler | undefined {
  const pdftoppm = findOnPath('pdftoppm');
  const pdftotext = findOnPath('pdftotext');
  return pdftoppm === undefined || pdftotext === undefined ? undefined : { pdftoppm, pdftotext };
}
