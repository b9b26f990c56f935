import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { ConfirmationTransferFailedV1 } from '#shared/contracts/confirmation/transfer-failed.v1.ts';
import { events } from '#shared/storage/event-log.ts';
import {
  type AllocationService,
  aCampaignFor,
  aComputedPlan,
  aList,
  anAllocationService,
  sourceBody,
} from '../support/allocation.ts';
import { eventually } from '../support/eventually.ts';
import { aReceived } from '../support/reaction.ts';

describe('gifts of a source that a bank pays', () => {
  let service: AllocationService;
  let campaign = '';
  let plan = '';

  before(async () => {
    service = await anAllocationService();
    service.work();
    campaign = await aCampaignFor(service, aList('transfers', 3));
    const wish = sourceBody(campaign, { channel: 'transfer' });
    const source = await service.post<{ id: string }>('staff', '/sources', wish);
    assert.equal(source.status, 201, JSON.stringify(source.body));
    const rules = ['poor', 'near-poor'].map((each) => ({ source: source.body.id, class: each }));
    const computed = await aComputedPlan(service, { campaign, rules });
    plan = computed.id;
    await service.post('approver', `/plans/${plan}/approve`, { hash: computed.hash });
  });

  const gifts = async () => {
    const { body } = await service.pdf('staff', `/plans/${plan}/tables/gifts`);
    return Buffer.from(body).toString('utf8').trimEnd().split('\r\n').slice(1);
  };

  it('are told as transfers, so that no officer is charged', async () => {
    const told = await eventually(async () => {
      const rows = await events(service.storage).find({ type: 'gift.approved.v1' }).toArray();
      assert.equal(rows.length, 3);
      return rows;
    });
    assert.ok(told.every(({ data }) => (data as { channel?: string }).channel === 'transfer'));
    assert.ok((await gifts()).every((line) => line.endsWith(',Chuyển khoản')));
  });

  it('are handed over in cash when the bank could not pay, and stay the one gift of their household', async () => {
    const before = await gifts();
    const [row] = await events(service.storage).find({ type: 'gift.approved.v1' }).toArray();
    const { gift, household, unit, source } = row!.data as Record<
      'gift' | 'household' | 'unit' | 'source',
      string
    >;
    const failed = { gift, campaign, household, unit, source, file: 'file-1', day: '2027-01-25' };
    await service.hear([aReceived(ConfirmationTransferFailedV1, failed)]);
    await service.hear([aReceived(ConfirmationTransferFailedV1, failed)]);
    const after = await gifts();
    assert.equal(after.length, before.length);
    const own = after.filter((line) => line.startsWith(`${household},`));
    assert.equal(own.length, 1);
    assert.match(own[0]!, /,Trao tay \(chuyển khoản không thành ngày 25\/01\/2027\)$/);
  });
});
