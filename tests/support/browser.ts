import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { findChromium } from '../../infra/engines/chromium.ts';
import { buildWeb } from '../../infra/scripts/build-web.ts';
import { atEnd } from './cleanup.ts';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const DEVICES = {
  phone: { viewport: { width: 360, height: 640 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true },
  desk: { viewport: { width: 1366, height: 768 } },
} satisfies Readonly<Record<string, BrowserContextOptions>>;

/** What a page did that no page of ours may do. */
const troubles: string[] = [];

let browser: Promise<Browser> | undefined;

/** A browser of its own for one person: nothing is shared with the others but the server. */
export async function aBrowserOf(device: keyof typeof DEVICES, baseUrl: string): Promise<Page> {
  browser ??= launched();
  const context = await (await browser).newContext({
    ...DEVICES[device],
    baseURL: baseUrl,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    acceptDownloads: true,
  });
  context.setDefaultTimeout(45_000);
  context.on('request', (request) => {
    // The browser's own pages (its PDF viewer) and files made in the page ask nobody.
    const { protocol, origin } = new URL(request.url());
    const foreign = /^(https?|wss?):$/.test(protocol) && origin !== baseUrl;
    if (foreign) troubles.push(`A foreign address was asked: ${request.url()}`);
  });
  context.on('weberror', (error) => troubles.push(`The page broke: ${error.error().message}`));
  context.on('console', (message) => {
    if (message.type() !== 'error' || isAnswer(message.text())) return;
    troubles.push(`The console says: ${message.text()} (${message.location().url})`);
  });
  return context.newPage();
}

/** Somebody of the sample at the desk, on a device of their own. */
export async function atTheDesk(
  baseUrl: string,
  { device = 'desk', username, address }: DeskVisit,
): Promise<Page> {
  const page = await aBrowserOf(device, baseUrl);
  await page.goto(address);
  await page.getByLabel('Tên đăng nhập').fill(username);
  await page.getByLabel('Mật khẩu', { exact: true }).fill('tet100');
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  await page.locator('.desk-head').waitFor();
  return page;
}

export interface DeskVisit {
  readonly device?: keyof typeof DEVICES;
  readonly username: string;
  readonly address: string;
}

/** A page as it stands: no barrier, nothing wider than the screen, and a picture to look at. */
export async function seen(page: Page, name: string): Promise<void> {
  await picture(page, name);
  await assertNoOverflow(page);
  await assertAccessible(page);
}

/** Fails when any page reported trouble since the last call. */
export function assertNoTrouble(): void {
  assert.deepEqual(troubles.splice(0), []);
}

/** Fails when something is wider than the screen, so that one would have to push the page sideways. */
export async function assertNoOverflow(page: Page): Promise<void> {
  const content = await page.evaluate<number>(
    'Math.max(document.documentElement.scrollWidth, document.body.scrollWidth)',
  );
  // Not the page's own idea of its width: a phone's browser lays a too wide page out on a wider screen.
  const screen = page.viewportSize()?.width ?? 0;
  assert.ok(content <= screen, `${content} px of content on ${screen} px: ${page.url()}`);
}

/** Fails on what would keep somebody from using the page as it stands. */
export async function assertAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  const found = grave.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  assert.deepEqual(found, [], page.url());
}

/** Keeps a picture to be looked at, when TET_PICTURES names a folder. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['TET_PICTURES'];
  if (folder === undefined) return;
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) });
}

async function launched(): Promise<Browser> {
  const report = () => undefined;
  await buildWeb({ report });
  const started = await chromium.launch({ executablePath: await findChromium(report), args: FLAGS });
  atEnd(() => started.close());
  return started;
}

/** The browser itself notes each refused or unreached request; what the page makes of it is what tests look at. */
function isAnswer(text: string): boolean {
  return /^Failed to load resource: (the server responded with a status of 4\d\d|net::ERR_INTERNET_DISCONNECTED)/.test(
    text,
  );
}
