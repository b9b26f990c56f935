import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { afterEach, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { csvHeader } from '../../infra/sample/sample-file.ts';
import {
  assertAccessible,
  assertNoOverflow,
  assertNoTrouble,
  atTheDesk,
  picture,
} from '../support/browser.ts';
import { eventually } from '../support/eventually.ts';
import { anInstallation } from '../support/installation.ts';

const COMMUNE = '19/170/05746';

interface List {
  readonly id: string;
  readonly year: number;
  readonly count: number;
}

interface Items<T> {
  readonly items: readonly T[];
}

describe('poor lists and their amendments at the desk', () => {
  let baseUrl: string;
  let list: List;

  before(async () => {
    ({ baseUrl } = await anInstallation(['05746']));
    const token = await aToken('so');
    const lists = await ask<Items<List>>(token, 'GET', '/poor-lists');
    list = lists.items[0]!;
    const rows = ['Nông Văn Bình', 'Hoàng Thị Mai', 'Triệu Văn Sơn'].map(
      (head, index) => `MOI-${index},05746,Xóm Bản Phai,${head},1970,Nam,Tày,3,N,,,,1`,
    );
    const path = `/api/v1/imports/${COMMUNE}?year=${list.year}&standard=2016-2020&auto=apply`;
    const sent = await fetch(`${baseUrl}${path}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'text/csv',
        'idempotency-key': randomUUID(),
      },
      body: `${csvHeader}\n${rows.join('\n')}\n`,
    });
    const { id } = (await sent.json()) as { id: string };
    await eventually(async () => {
      const { status } = await ask<{ status: string }>(token, 'GET', `/imports/${id}`);
      assert.equal(status, 'done');
    }, 60_000);
  });
  afterEach(assertNoTrouble);

  it('shows what the registry says otherwise, and staff proposes it with one click', async () => {
    const page = await signedIn('desk', 'so', `/desk/registry/lists/${list.id}`);
    await page.getByText('Hộ khi chốt', { exact: true }).waitFor();
    await page.getByRole('table', { name: 'Hộ trong danh sách' }).waitFor();
    await looksWell(page, 'list-entries');
    await page.getByRole('tab', { name: 'Khác với sổ hộ' }).click();
    await page.getByText('Nông Văn Bình').waitFor();
    await page.getByLabel('Lý do điều chỉnh').fill('Rà soát bổ sung tháng 1');
    await looksWell(page, 'list-differences');
    await page.getByRole('button', { name: 'Đề nghị tất cả của địa bàn' }).click();
    await page.getByText('Đã trình điều chỉnh').waitFor();
    await page.getByRole('link', { name: 'Mở điều chỉnh' }).click();
    await page.getByRole('heading', { level: 2, name: /Rà soát bổ sung tháng 1/ }).waitFor();
    assert.equal(await page.getByRole('button', { name: 'Duyệt điều chỉnh' }).count(), 0);
    await page.getByText('Triệu Văn Sơn').waitFor();
    await looksWell(page, 'amendment-own');
  });

  it('lets an approver tick, approve on a phone, and see it carried out', async () => {
    const page = await signedIn('phone', 'duyet', '/desk/registry/amendments');
    const box = page.getByRole('checkbox', { name: /Chọn: Rà soát bổ sung/ });
    await box.waitFor();
    await box.check();
    await looksWell(page, 'amendments-phone');
    await page.getByRole('link', { name: /Rà soát bổ sung/ }).click();
    await page.getByText('Triệu Văn Sơn').waitFor();
    await looksWell(page, 'amendment-phone');
    await page.goBack();
    await page.getByRole('checkbox', { name: /Chọn: Rà soát bổ sung/ }).check();
    await page.getByRole('button', { name: /Duyệt 1 điều chỉnh đã chọn/ }).click();
    await page.getByText('Không có điều chỉnh nào').waitFor();
    await page.goto(`/desk/registry/lists/${list.id}`);
    await page.getByText('Thêm từ khi chốt', { exact: true }).waitFor();
    assert.equal(await page.getByText('Đã chốt').count(), 1);
    await page.getByLabel('Xem').selectOption('added');
    await page.getByText('Thêm ở lần điều chỉnh 1').first().waitFor();
    await looksWell(page, 'list-phone');
  });

  it('hands the list out as a workbook, for the notice board or, for a reason, in full', async () => {
    const page = await signedIn('desk', 'so', `/desk/registry/lists/${list.id}`);
    const taken = async (name: string) => {
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name }).click();
      return (await download).suggestedFilename();
    };
    assert.equal(await taken('Tải Excel để niêm yết'), 'danh-sach-niem-yet-19.xlsx');
    await page.getByRole('button', { name: 'Tải Excel chi tiết' }).click();
    await page.getByLabel('Xem để làm gì').fill('In để ký nhận quà');
    await looksWell(page, 'list-in-full');
    assert.equal(await taken('Xuất tệp'), 'danh-sach-chi-tiet-19.xlsx');
    await page.getByRole('tab', { name: 'So với danh sách khác' }).click();
    await page.getByText('Chưa có danh sách nào khác để so').waitFor();
    await looksWell(page, 'list-comparison');
  });

  it('sends a proposal back with a remark that its maker reads', async () => {
    const token = await aToken('so');
    const entries = `/poor-lists/${list.id}/entries?limit=1`;
    const { items } = await ask<Items<{ household: string }>>(token, 'GET', entries);
    await ask(token, 'POST', '/amendments', {
      list: list.id,
      reason: 'Hộ từ chối nhận quà',
      changes: [{ kind: 'settle', household: items[0]!.household, reason: 'refused' }],
    });
    const page = await signedIn('desk', 'duyet', '/desk/registry/amendments');
    await page.getByRole('link', { name: /Hộ từ chối nhận quà/ }).click();
    await page.getByRole('button', { name: 'Trả lại', exact: true }).click();
    await page.getByLabel('Lý do trả lại').fill('Thiếu biên bản của xóm');
    await looksWell(page, 'amendment-send-back');
    await page.getByRole('button', { name: 'Trả lại với lý do này' }).click();
    const staff = await signedIn('desk', 'so', '/desk/registry/amendments?status=sent-back');
    await staff.getByText('Thiếu biên bản của xóm').waitFor();
  });

  async function looksWell(page: Page, name: string): Promise<void> {
    await picture(page, name);
    await assertNoOverflow(page);
    await assertAccessible(page);
  }

  function signedIn(device: 'desk' | 'phone', username: string, address: string): Promise<Page> {
    return atTheDesk(baseUrl, { device, username, address });
  }

  async function aToken(username: string): Promise<string> {
    const answer = await fetch(`${baseUrl}/api/v1/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username, password: 'tet100' }),
    });
    return ((await answer.json()) as { accessToken: string }).accessToken;
  }

  async function ask<T>(token: string, method: string, path: string, body?: unknown): Promise<T> {
    const answer = await fetch(`${baseUrl}/api/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'idempotency-key': randomUUID(),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const content = await answer.json();
    assert.ok(answer.ok, JSON.stringify(content));
    return content as T;
  }
});
