import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { ConfirmationRecordedV1 } from '#shared/contracts/confirmation/recorded.v1.ts';
import {
  type AllocationService,
  aCampaignFor,
  aComputedPlan,
  aList,
  anAllocationService,
  type Listed,
  type PlanBody,
  sourceBody,
} from '../support/allocation.ts';
import { assertNothingClipped } from '../support/clipping.ts';
import { eventually } from '../support/eventually.ts';
import { aRecorded } from '../support/facts.ts';
import { pagesOf, wordsOf } from '../support/printed.ts';
import { aReceived } from '../support/reaction.ts';

const LONG = 'Nguyễn Thị Ngọc Huyền Trang Công Tằng Tôn Nữ Thị Hồng Hạnh Phúc';
const VILLAGES = ['19/164/05443/xom-mot', '19/164/05443/xom-hai', '19/170/05755/xom-ban-cai'];

let service: AllocationService;
let campaign: string;
let source: string;
let plan: PlanBody;

before(async () => {
  service = await anAllocationService();
  service.work();
  campaign = await aCampaignFor(service, aList('papers', 90, household));
  source = (await service.post<{ id: string }>('staff', '/sources', sourceBody(campaign, {}))).body.id;
  plan = await aComputedPlan(service, { campaign, rules: [{ source, class: 'poor' }] });
});

function household(index: number): Partial<Listed> {
  return {
    unit: VILLAGES[index % 3]!,
    village: `Xóm ${index % 3}`,
    head: index === 0 ? LONG : `Bế Văn ${index}`,
  };
}

async function pdf(path: string, who = 'staff'): Promise<Uint8Array> {
  const { status, body } = await service.pdf(who, path);
  if (status !== 200) throw new Error(`${status} ${Buffer.from(body)}`);
  return body;
}

describe('the decision of a plan', () => {
  it('is a draft until the plan is approved, and then the same file however often it is printed', async () => {
    assert.match((await pagesOf(await pdf(`/plans/${plan.id}/decision`)))[0]!, /DỰ THẢO/);
    await service.post('approver', `/plans/${plan.id}/approve`, { hash: plan.hash });
    const first = await pdf(`/plans/${plan.id}/decision`);
    assert.doesNotMatch(await wordsOf(first), /DỰ THẢO/);
    assert.equal(Buffer.compare(first, await pdf(`/plans/${plan.id}/decision`, 'approver')), 0);
  });

  it('names the sum in figures and words, each source, and every household by its commune', async () => {
    const file = await pdf(`/plans/${plan.id}/decision`);
    const words = await wordsOf(file);
    assert.match(words, /ỦY BAN NHÂN DÂN TỈNH THÁI NGUYÊN/);
    assert.match(words, /Điều 1\. Phê duyệt hỗ trợ Tết Nguyên đán Đinh Mùi năm 2027 cho 45 hộ nghèo/);
    assert.match(words, /22\.500\.000 đồng \(Bằng chữ: Hai mươi hai triệu năm trăm nghìn đồng\)/);
    assert.match(words, /Phụ lục I .*Phụ lục II /);
    assert.match(words, /Cộng Xã Dân Tiến: 15 hộ/);
    assert.match(words, /Danh sách có 45 hộ\./);
    assert.equal(words.split(LONG).length - 1, 1);
    for (let index = 2; index < 90; index += 2)
      assert.match(words, new RegExp(`Bế Văn ${index} `), String(index));
    await assertNothingClipped(file, 'decision');
  });

  it('is there for nobody below its unit, and for no plan that came to nothing', async () => {
    assert.equal((await service.pdf('district-staff', `/plans/${plan.id}/decision`)).status, 404);
    const refused = await aComputedPlan(service, { campaign, rules: [{ source, class: 'poor' }] });
    await service.post('approver', `/plans/${refused.id}/send-back`, { remark: 'thử' });
    assert.equal((await service.pdf('staff', `/plans/${refused.id}/decision`)).status, 409);
  });
});

describe('the settlement statement of a source', () => {
  it('keeps what was promised, came and went back apart, in figures and in words, with its book', async () => {
    const wishes = { name: 'Công ty Chè Tân Cương', supply: 100, standing: 'received' };
    const answer = await service.post<{ id: string }>('staff', '/sources', sourceBody(campaign, wishes));
    const { id } = answer.body;
    const entry = (body: object) =>
      service.post('staff', `/sources/${id}/entries`, { day: '2026-11-01', ...body });
    await entry({ kind: 'promise', amount: 3_000_000 });
    await entry({ kind: 'return', amount: 1_000_000, reason: 'Thừa so với danh sách', paper: '02/BB' });
    const file = await pdf(`/sources/${id}/settlement`);
    const words = await wordsOf(file);
    assert.match(words, /BẢNG QUYẾT TOÁN NGUỒN HỖ TRỢ TẾT NGUYÊN ĐÁN ĐINH MÙI NĂM 2027/);
    assert.match(words, /1 Hứa hỗ trợ, chưa có văn bản 3\.000\.000 Ba triệu đồng/);
    assert.match(words, /3 Đã nhận 50\.000\.000 Năm mươi triệu đồng/);
    assert.match(words, /5 Thực giữ \(3\s−\s4\) 49\.000\.000 Bốn mươi chín triệu đồng/);
    assert.match(words, /Trả lại nhà hảo tâm 1\.000\.000 đồng Thừa so với danh sách/);
    assert.equal(Buffer.compare(file, await pdf(`/sources/${id}/settlement`, 'approver')), 0);
    await assertNothingClipped(file, 'settlement');
  });
});

describe('what phones said was handed over', () => {
  it('stands in the statement, and what is left of the source beside it', async () => {
    const gifts = service.storage.db.collection<{ _id: string; household: string }>('gifts');
    const gift = (await gifts.findOne({ plan: plan.id }))!;
    const { _id, household } = gift;
    const said = aRecorded({ campaign, household, gifts: [_id] });
    await service.hear([aReceived(ConfirmationRecordedV1, said, { key: `${campaign}|${household}` })]);
    const words = await wordsOf(await pdf(`/sources/${source}/settlement`));
    assert.match(words, /7 Đã trao đến hộ 500\.000 Năm trăm nghìn đồng/);
    assert.match(words, /8 Phân bổ nhưng chưa trao \(6\s−\s7\) 22\.000\.000/);
  });
});

describe('an amendment of a plan', () => {
  it('has its paper: from whom a gift is taken and why, and who gets it instead', async () => {
    const other = await aCampaignFor(
      service,
      aList('amended-paper', 6, () => ({ class: 'poor', members: 2 })),
    );
    await service.post('staff', '/sources', sourceBody(other, { supply: 4 }));
    const filled = await aComputedPlan(service, { campaign: other, rules: [], fill: true });
    await service.post('approver', `/plans/${filled.id}/approve`, { hash: filled.hash });
    const gifts = service.storage.db.collection<{ _id: string }>('gifts');
    const taken = (await gifts.findOne({ plan: filled.id }))!;
    const wish = { ground: 'Hộ trả lại quà', withdraw: [{ gift: taken._id, reason: 'returned' }] };
    const path = `/plans/${filled.id}/amendments`;
    const { id } = await eventually(async () => {
      const answer = await service.post<{ id: string }>('staff', path, wish);
      assert.equal(answer.status, 201, JSON.stringify(answer.body));
      return answer.body;
    }, 20_000);
    await eventually(async () => {
      const { body } = await service.get<{ status: string }>('staff', `${path}/${id}`);
      assert.equal(body.status, 'proposed');
    }, 20_000);
    const file = await pdf(`${path}/${id}/paper`);
    const words = await wordsOf(file);
    assert.match(words, /PHỤ LỤC ĐIỀU CHỈNH DANH SÁCH HỖ TRỢ TẾT/);
    assert.match(words, /DỰ THẢO/);
    assert.match(words, /thu lại 1 suất, trao thêm 1 suất/);
    assert.match(words, /Thu lại 500\.000 Hộ trả lại quà/);
    assert.match(words, /Trao thêm 500\.000 Hộ kế tiếp/);
    await assertNothingClipped(file, 'amendment');
    assert.equal((await service.pdf('district-staff', `${path}/${id}/paper`)).status, 404);
  });
});

describe('the slips of a village', () => {
  it('are one for each household that gets something, with its gifts and the sum in words', async () => {
    const [path] = VILLAGES;
    const file = await pdf(`/receipt-lists/${path}?campaign=${campaign}&kind=hand-over-slip`);
    const words = await wordsOf(file);
    assert.equal(words.split('PHIẾU TRAO QUÀ TẾT').length - 1, 15);
    assert.equal(words.split(`Chủ hộ: ${LONG}`).length - 1, 1);
    assert.match(words, /Số tiền bằng chữ: Năm trăm nghìn đồng/);
    await assertNothingClipped(file, 'slips');
  });

  it('are printed in the background, counted as printed again, and never as a workbook', async () => {
    const wish = { campaign, unit: '19/164', kind: 'hand-over-slip' };
    const workbook = await service.post('staff', '/print-jobs', { ...wish, format: 'xlsx' });
    assert.deepEqual([workbook.status, workbook.body['code']], [422, 'no-workbook']);
    const printed = async () => {
      const { body } = await service.post<{ id: string }>('staff', '/print-jobs', wish);
      return eventually(async () => {
        const job = await service.get<{ status: string; reprints: number }>(
          'staff',
          `/print-jobs/${body.id}`,
        );
        assert.equal(job.body.status, 'done');
        return job.body;
      }, 20_000);
    };
    assert.equal((await printed()).reprints, 0);
    assert.equal((await printed()).reprints, 2);
  });
});
