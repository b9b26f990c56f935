import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { findPoppler } from '../../infra/engines/poppler.ts';
import { aFolder } from './engines.ts';

/** Text of each page, its lines as a reader sees them. */
export async function pagesOf(pdf: Uint8Array): Promise<string[]> {
  return textOf(pdf, '-layout');
}

/** All words of a paper in the order in which they were drawn: a name that is broken over lines stands together. */
export async function wordsOf(pdf: Uint8Array): Promise<string> {
  return (await textOf(pdf, '-raw')).join(' ').replaceAll(/\s+/g, ' ');
}

/** A page as a grey picture: dots an inch, dots across, one byte a dot. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly grey: Uint8Array;
}

/** Pictures of all pages, as a printer would make them. */
export async function picturesOf(pdf: Uint8Array, dotsAnInch: number): Promise<Picture[]> {
  const { pdftoppm } = await findPoppler(() => undefined);
  const file = await kept(pdf);
  const whole = execFileSync(pdftoppm, ['-r', String(dotsAnInch), '-gray', file], { maxBuffer: 1 << 30 });
  const pictures: Picture[] = [];
  for (let at = 0; at < whole.length; ) {
    const header = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(whole.toString('latin1', at, at + 40));
    if (header === null) throw new Error('pdftoppm gave no picture');
    const [width, height] = [Number(header[1]), Number(header[2])];
    const start = at + header[0].length;
    pictures.push({ width, height, grey: whole.subarray(start, start + width * height) });
    at = start + width * height;
  }
  return pictures;
}

/** What the QR codes of a page say, as a phone's camera would read them. */
export async function qrTextsOf({ width, height, grey }: Picture): Promise<string[]> {
  prepareZXingModule({ overrides: { wasmBinary: reader() } });
  const data = new Uint8ClampedArray(width * height * 4);
  for (let dot = 0; dot < grey.length; dot += 1) {
    data.fill(grey[dot]!, dot * 4, dot * 4 + 3);
    data[dot * 4 + 3] = 255;
  }
  const image = { width, height, data, colorSpace: 'srgb' } as Parameters<typeof readBarcodes>[0];
  const found = await readBarcodes(image, { formats: ['QRCode'], maxNumberOfSymbols: 60 });
  return found.map((one) => one.text);
}

let wasm: ArrayBuffer | undefined;

/** From the package's own files: it would fetch it from elsewhere. */
function reader(): ArrayBuffer {
  const file = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
  wasm ??= new Uint8Array(readFileSync(file)).buffer;
  return wasm;
}

async function textOf(pdf: Uint8Array, how: '-layout' | '-raw'): Promise<string[]> {
  const { pdftotext } = await findPoppler(() => undefined);
  const text = execFileSync(pdftotext, [how, await kept(pdf), '-'], { encoding: 'utf8', maxBuffer: 1 << 28 });
  return text.split('\f').slice(0, -1);
}

/** A word where it stands on its page, in points from the upper left corner. */
export interface WordBox {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The words of each page. */
export async function wordBoxesOf(pdf: Uint8Array): Promise<WordBox[][]> {
  const { pdftotext } = await findPoppler(() => undefined);
  const flags = ['-bbox', await kept(pdf), '-'];
  const text = execFileSync(pdftotext, flags, { encoding: 'utf8', maxBuffer: 1 << 28 });
  const word = /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/word>/g;
  return text
    .split('<page ')
    .slice(1)
    .map((page) =>
      [...page.matchAll(word)].map(([, left, top, right, bottom, letters = '']) => ({
        ...{ text: letters, left: Number(left), top: Number(top), right: Number(right) },
        bottom: Number(bottom),
      })),
    );
}

let folder: Promise<string> | undefined;

async function kept(pdf: Uint8Array): Promise<string> {
  folder ??= aFolder();
  const file = join(await folder, 'printed.pdf');
  writeFileSync(file, pdf);
  return file;
}
