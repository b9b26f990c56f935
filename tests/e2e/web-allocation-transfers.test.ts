import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { afterEach, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { createApiClient } from '../../infra/sample/api-client.ts';
import {
  aBrowserOf,
  assertAccessible,
  assertNoOverflow,
  assertNoTrouble,
  picture,
} from '../support/browser.ts';
import { eventually } from '../support/eventually.ts';
import { anInstallation, type TestInstallation } from '../support/installation.ts';

const COMMUNE = '19/170/05746';
const SOURCE = 'Quỹ An sinh xã hội tỉnh, chi qua Ngân hàng Chính sách';

interface Plan {
  readonly id: string;
  readonly status: string;
  readonly gifts: number;
  readonly released: number;
  readonly hash: string;
}

describe('gifts that a bank pays, on the desk', () => {
  let world: TestInstallation;
  let page: Page;
  let ordered: readonly (readonly string[])[] = [];

  before(async () => {
    world = await anInstallation(['05746']);
    await approveTransfers();
    page = await aBrowserOf('desk', world.baseUrl);
    await signIn(page, '/desk/allocation/transfers');
  });
  afterEach(assertNoTrouble);

  it('leave as an order with a reference for each', async () => {
    await page.getByLabel('Nguồn chi bằng chuyển khoản').waitFor();
    await picture(page, 'transfers-start');
    await assertAccessible(page);
    await assertNoOverflow(page);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Tệp CSV' }).click(),
    ]);
    const text = await readFile(await download.path(), 'utf8');
    ordered = text
      .trim()
      .split('\r\n')
      .slice(1)
      .map((line) => line.split(','));
    assert.ok(ordered.length > 5);
    assert.ok(ordered.every(([, reference]) => /^TET[0-9A-Z]{13}$/.test(reference ?? '')));
  });

  it('come back as the bank’s file, whose unsure lines wait for a person', async () => {
    const answer = ordered.map(([number, reference, name, , , amount], index) => {
      const status = index === 0 ? 'Không thành công,Sai số tài khoản' : 'Thành công,';
      return `${number},${reference} QUA TET,${name},${amount},${status}`;
    });
    const heading = 'STT,Nội dung,Tên người hưởng,Số tiền,Trạng thái,Lý do';
    const stranger = '999,CHUYEN TIEN KHAC,NGUYEN VAN KHAC,12000000,Thành công,';
    const buffer = Buffer.from([heading, ...answer, stranger].join('\n'));
    const file = { name: 'Kết quả chi hộ lô 01 ngày 25-01-2027.csv', mimeType: 'text/csv', buffer };
    await page.getByLabel('Tệp danh sách').setInputFiles(file);
    await page.getByRole('button', { name: 'Gửi tệp và xem trước' }).click();
    await page.getByText('Còn 1 dòng chưa rõ').waitFor();
    await page.getByText(/NGUYEN VAN KHAC/).waitFor();
    await page.getByLabel(/^Chọn dòng/).check();
    await picture(page, 'transfers-unsure');
    await assertAccessible(page);
    await page.getByLabel('Vì sao').fill('Không phải chi Tết');
    await page.getByRole('button', { name: 'Ghi quyết định' }).click();
    await page.getByText('Dòng chuyển được thì ghi là hộ đã nhận').waitFor();
    await page.getByLabel('Xem dòng').selectOption('failed');
    await page.getByText('Sai số tài khoản').waitFor();
    await picture(page, 'transfers-failed');
    await assertNoOverflow(page);
  });

  it('are received or turned into cash when the file is carried out, and the same file is not taken twice', async () => {
    await page.getByRole('button', { name: 'Xác nhận và ghi kết quả' }).click();
    await page.getByText(/Đã ghi: .* suất đã nhận/).waitFor();
    assert.match(
      (await page.getByText(/Đã ghi: /).textContent()) ?? '',
      new RegExp(`${ordered.length - 1} suất đã nhận, 1 suất`),
    );
    await picture(page, 'transfers-done');
    await assertAccessible(page);
    const officer = createApiClient(world.baseUrl, { username: 'xa', password: 'tet100' });
    const { items } = await officer.get<{
      items: { gifts: { sourceName: string; outcome: string; channel?: string }[] }[];
    }>(`/packages/${COMMUNE}?campaign=${world.campaign}`);
    const gifts = items.flatMap((item) => item.gifts).filter(({ sourceName }) => sourceName === SOURCE);
    const cash = gifts.filter(({ channel }) => channel === undefined);
    assert.deepEqual([gifts.length, cash.length, cash[0]?.outcome], [ordered.length, 1, 'none']);
    assert.ok(
      gifts.filter(({ channel }) => channel === 'transfer').every(({ outcome }) => outcome === 'handed-over'),
    );
  });

  it('fit a phone', async () => {
    const phone = await aBrowserOf('phone', world.baseUrl);
    await signIn(phone, '/desk/allocation/transfers');
    await phone.getByRole('link', { name: /Kết quả chi hộ/ }).waitFor();
    await picture(phone, 'transfers-phone');
    await assertAccessible(phone);
    await assertNoOverflow(phone);
    await phone.getByRole('link', { name: /Kết quả chi hộ/ }).click();
    await phone.getByLabel('Xem dòng').waitFor();
    await picture(phone, 'transfers-file-phone');
    await assertNoOverflow(phone);
  });

  async function approveTransfers(): Promise<void> {
    const staff = createApiClient(world.baseUrl, { username: 'so', password: 'tet100' });
    const approver = createApiClient(world.baseUrl, { username: 'duyet', password: 'tet100' });
    const source = await staff.post<{ id: string }>('/sources', randomUUID(), {
      ...{ campaign: world.campaign, name: SOURCE, owner: 'Quỹ', giver: 'poor-fund', unit: '19' },
      ...{ gift: [{ kind: 'cash', amount: 200_000 }], per: 'household', supply: 500, paper: '12/QĐ' },
      ...{ channel: 'transfer', places: [COMMUNE], classes: ['poor'] },
    });
    const rules = [{ source: source.id, class: 'poor' }];
    const { id } = await staff.post<Plan>('/plans', randomUUID(), { campaign: world.campaign, rules });
    const planIs = (fits: (plan: Plan) => boolean) =>
      eventually(async () => {
        const plan = await staff.get<Plan>(`/plans/${id}`);
        assert.ok(fits(plan), plan.status);
        return plan;
      }, 30_000);
    const { hash } = await planIs(({ status }) => status === 'proposed');
    await approver.post(`/plans/${id}/approve`, randomUUID(), { hash });
    await planIs(({ gifts, released }) => gifts > 0 && released === gifts);
    await eventually(async () => {
      const path = `/packages/${COMMUNE}?campaign=${world.campaign}`;
      const officer = createApiClient(world.baseUrl, { username: 'xa', password: 'tet100' });
      const { items } = await officer.get<{ items: { gifts: { sourceName: string }[] }[] }>(path);
      assert.ok(items.some(({ gifts }) => gifts.some(({ sourceName }) => sourceName === SOURCE)));
    }, 30_000);
  }

  async function signIn(on: Page, address: string): Promise<void> {
    await on.goto(address);
    await on.getByLabel('Tên đăng nhập').fill('so');
    await on.getByLabel('Mật khẩu', { exact: true }).fill('tet100');
    await on.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
    await on.locator('.desk-head').waitFor();
  }
});
