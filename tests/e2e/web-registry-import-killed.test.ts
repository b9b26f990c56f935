import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { createApiClient } from '../../infra/sample/api-client.ts';
import { aBrowserOf, assertNoOverflow, picture } from '../support/browser.ts';
import { aKillableInstallation } from '../support/killable-installation.ts';
import { aFile } from '../support/registry.ts';

const ROWS = 6_000;
const COMMUNE = '05755';

const installation = await aKillableInstallation();
const { baseUrl } = installation;

interface Figures {
  readonly status: string;
  readonly progress: { readonly done: number; readonly total: number };
  readonly counts: { readonly rows: number };
  readonly effect: { readonly created: number; readonly refused: number };
}

interface Households {
  readonly items: readonly { readonly code: string }[];
  readonly nextCursor: string | null;
}

const api = createApiClient(baseUrl, { username: 'so', password: 'tet100' });

async function sentFile(page: Page): Promise<string> {
  await page.goto('/desk/registry/import');
  await page.getByLabel('Tên đăng nhập').fill('so');
  await page.getByLabel('Mật khẩu', { exact: true }).fill('tet100');
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  const buffer = Buffer.from(aFile(ROWS));
  await page.locator('input[type=file]').setInputFiles({ name: 'xa.csv', mimeType: 'text/csv', buffer });
  await page.getByLabel('Năm của danh sách').fill('2020');
  await page.getByRole('button', { name: 'Gửi tệp và xem trước' }).click();
  await page.getByRole('heading', { name: 'xa.csv' }).waitFor();
  return new URL(page.url()).pathname.split('/').at(-1)!;
}

/** Ends the server while the page shows how far it is; tells what was done then. */
async function killedWhile(page: Page, doing: string): Promise<number> {
  const shown = page.getByText(new RegExp(`${doing}: [1-9][\\d.]*/6\\.00[01] dòng`));
  await shown.waitFor();
  await installation.kill();
  const [, done = ''] = /: ([\d.]+)\//.exec((await shown.textContent()) ?? '') ?? [];
  return Number(done.replaceAll('.', ''));
}

async function everyCode(): Promise<readonly string[]> {
  const codes: string[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const from: string = cursor === '' ? '' : `&cursor=${cursor}`;
    const page: Households = await api.get(`/households/19?year=2020&limit=500${from}`);
    codes.push(...page.items.map(({ code }) => code));
    cursor = page.nextCursor;
  }
  return codes;
}

describe(`a file of ${ROWS} households of commune ${COMMUNE}, its server killed in mid-trial and in mid-apply`, () => {
  it('goes on where it was when the server runs again, and every household is there once', async () => {
    const page = await aBrowserOf('desk', baseUrl);
    page.context().setDefaultTimeout(60_000);
    const id = await sentFile(page);
    await page.getByRole('button', { name: 'Chạy thử', exact: true }).click();
    const tried = await killedWhile(page, 'Đang chạy thử, chưa ghi gì');
    assert.ok(tried > 0 && tried < ROWS, `${tried} rows were tried`);
    assert.equal((await fetch(baseUrl).catch(() => null))?.status, undefined);
    await page.getByText('Chưa kết nối được máy chủ').waitFor();
    await page.getByRole('heading', { name: 'xa.csv' }).waitFor();
    await picture(page, 'import-killed-1-away');
    await assertNoOverflow(page);
    await installation.start();

    // The page goes on by itself.
    await page.getByText('Sẽ ghi 6.000 hộ mới và sửa 0 hộ.').waitFor();
    assert.deepEqual(await everyCode(), []);
    await page.getByRole('button', { name: 'Ghi vào danh sách' }).click();
    const applied = await killedWhile(page, 'Đang ghi vào danh sách');
    assert.ok(applied > 0 && applied < ROWS, `${applied} rows were applied`);
    await installation.start();
    const again = await api.get<Figures>(`/imports/${id}`);
    assert.ok(again.progress.done >= applied, 'What was applied stays applied');

    // And a page that is opened anew shows the same.
    await page.reload();
    await page.getByText('Đã nhập hết').waitFor();
    await picture(page, 'import-killed-2-result');
    const { status, counts, effect } = await api.get<Figures>(`/imports/${id}`);
    assert.deepEqual([status, counts.rows, effect.created, effect.refused], ['done', ROWS, ROWS, 0]);
    const codes = await everyCode();
    assert.deepEqual([codes.length, new Set(codes).size], [ROWS, ROWS]);
  });
});
