import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { createBinder } from '#shared/paper/binder.pdf.ts';
import { pageMark } from '#shared/paper/page-mark.ts';
import { findChromium } from '../../infra/engines/chromium.ts';
import { SERVICE_FLAGS } from '../../infra/service-flags.ts';
import { composePostedList } from '../../services/support-allocation/posted-list/posted-list.ts';
import { drawPaper } from '../../services/support-allocation/print-job/draw-paper.pdf.ts';
import { composeReceiptList } from '../../services/support-allocation/receipt-list/receipt-list.ts';
import { madeVillage } from './made-villages.ts';
import { type Layout, plainPages, printByBrowser, printByText, printRaw } from './plain-lists.ts';
import { type Contender, compare, conclude, headroom, type Rival, readWishes, sized } from './ratio.ts';

// Lists of villages on paper: forty rows a page with a code for the page, and twenty rows with a code in each.
const wishes = readWishes();
const VILLAGES = sized(25, wishes.scale, 5);
const HOUSEHOLDS = 120;
const ROWS = VILLAGES * HOUSEHOLDS;
const PROVINCE = sized(26_200, wishes.scale, 500);
const SECONDS_BUDGET = sized(60_000, wishes.scale) / 1_000;
const MEMORY_BUDGET_MB = 350;
const villages = Array.from({ length: VILLAGES }, (_, number) => madeVillage(number, HOUSEHOLDS));
/** The least that so many rows can take on paper. */
const LEAST_BYTES = ROWS * 20;

async function timed(print: () => Promise<number> | number) {
  const start = performance.now();
  const bytes = await print();
  const seconds = (performance.now() - start) / 1000;
  assert.ok(bytes > LEAST_BYTES, `${bytes} bytes`);
  return { units: ROWS, seconds };
}

function ours(layout: Layout): Contender {
  return { name: `ours: ${layout}`, run: () => timed(() => printBound(layout)) };
}

async function printBound(layout: Layout): Promise<number> {
  const binder = createBinder({ title: 'Danh sách', date: new Date(0) });
  let bytes = 0;
  for (const [number, village] of villages.entries()) {
    const print = { layout: 'row-qr', listing: `listing-${number}`, note: '' } as const;
    const paper =
      layout === 'posted' ? composePostedList(village, print) : composeReceiptList(village, print);
    const { pages, listed } = drawPaper(paper);
    assert.equal(listed.at(-1)!.end, HOUSEHOLDS);
    binder.add(pages);
    bytes += binder.taken().length;
  }
  return bytes + (await binder.end()).length;
}

const browser = await chromium.launch({
  executablePath: await findChromium(() => undefined),
  args: ['--no-sandbox'],
});
const { bits } = pageMark(['limit'], 1);
function rivals(layout: Layout): readonly Rival[] {
  const pages = plainPages(layout, villages);
  return [
    {
      name: `peer: pdfkit text + PNG, ${layout}`,
      gate: 6,
      run: () => timed(() => printByText(layout, pages)),
    },
    {
      name: `peer: Chromium, ${layout}`,
      gate: 10,
      run: () => timed(() => printByBrowser(browser, layout, pages)),
    },
    {
      name: `limit: raw operators, ${layout}`,
      gate: 0.12,
      run: () => timed(() => printRaw(layout, pages, bits)),
    },
  ];
}
const posted = await compare(ours('posted'), rivals('posted'), wishes);
const coded = await compare(ours('row-qr'), rivals('row-qr'), wishes);
await browser.close();

/** Of a process that does nothing else: the job of the service from its start to the file and the page registry. */
function province() {
  const file = join(import.meta.dirname, 'print-memory.worker.ts');
  const told = execFileSync(process.execPath, [...SERVICE_FLAGS, file, String(PROVINCE)], {
    encoding: 'utf8',
  });
  const run = JSON.parse(told) as {
    seconds: number;
    peakMB: number;
    pages: number;
    rows: number;
    mB: number;
  };
  assert.equal(run.rows, PROVINCE);
  console.log(
    `\n${PROVINCE} households: ${run.pages} pages with a code in each row, ${run.mB} MB of PDF, ` +
      `in ${run.seconds} s, ${run.peakMB} MB of the process at most`,
  );
  return run;
}

const run = province();
conclude(
  'B8',
  [
    ...posted,
    ...coded,
    headroom(`${SECONDS_BUDGET} s, the province`, SECONDS_BUDGET, [run.seconds]),
    headroom(`${MEMORY_BUDGET_MB} MB, the province`, MEMORY_BUDGET_MB, [run.peakMB]),
  ],
  true,
);
