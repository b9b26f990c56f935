import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, describe, it } from 'node:test';
import fc from 'fast-check';
import { events } from '#shared/storage/event-log.ts';
import { paperKindOf } from '../../services/support-allocation/source-paper/source-paper.ts';
import {
  type AllocationService,
  aCampaignFor,
  aList,
  anAllocationService,
  sourceBody,
} from '../support/allocation.ts';

interface Paper {
  readonly id: string;
  readonly hash: string;
  readonly kind: string;
  readonly removed: { readonly reason: string } | null;
}

describe('papers beside a source', () => {
  let service: AllocationService;
  let source = '';

  before(async () => {
    service = await anAllocationService();
    const campaign = await aCampaignFor(service, aList('papers', 1));
    source = (await service.post<{ id: string }>('staff', '/sources', sourceBody(campaign))).body.id;
  });

  const attach = (content: Uint8Array | string, who = 'staff') =>
    service.send<Paper & { code: string }>(who, `/sources/${source}/papers?name=${randomUUID()}`, content);
  const listed = async (who = 'staff') => {
    const { body } = await service.get<{ items: Paper[] }>(who, `/sources/${source}/papers`);
    return body.items;
  };

  it('are kept by hash, and come back byte for byte', async () => {
    const content = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(100_000, 7)]);
    const { status, body } = await attach(content);
    assert.equal(status, 201, JSON.stringify(body));
    assert.equal(body.kind, 'pdf');
    const file = await service.pdf('approver', `/sources/${source}/papers/${body.id}/file`);
    assert.ok(Buffer.from(file.body).equals(content));
    assert.equal((await attach(content)).body.code, 'source-paper-known');
    const said = await events(service.storage).find({ key: body.id }).toArray();
    assert.deepEqual(
      said.map(({ type, author }) => [type, author]),
      [['source.paper-attached.v1', said[0]!.author]],
    );
  });

  it('are what their bytes say, of a bounded size, and put there by staff of the place', async () => {
    assert.equal((await attach('MZ a program named van-ban.pdf')).body.code, 'source-paper-foreign');
    assert.equal((await attach('')).body.code, 'source-paper-empty');
    const large = Buffer.alloc((8 << 20) + 1, 1);
    large.write('%PDF-');
    assert.equal((await attach(large)).status, 413);
    assert.equal((await attach('%PDF-1.4 x', 'district-staff')).status, 404);
    assert.equal((await service.get('district-staff', `/sources/${source}/papers`)).status, 404);
  });

  it('go only with a reason, and that they were there stays', async () => {
    const { body } = await attach('%PDF-1.4 wrong one');
    const removal = `/sources/${source}/papers/${body.id}/removal`;
    assert.equal((await service.post('staff', removal, { reason: ' ' })).status, 400);
    assert.equal((await service.post('staff', removal, { reason: 'Gửi nhầm' })).status, 200);
    assert.equal((await service.get('staff', `/sources/${source}/papers/${body.id}/file`)).status, 404);
    const kept = (await listed()).find(({ id }) => id === body.id);
    assert.deepEqual([kept?.hash, kept?.removed?.reason], [body.hash, 'Gửi nhầm']);
    const again = await service.post<{ code: string }>('staff', removal, { reason: 'Lần nữa' });
    assert.equal(again.body.code, 'source-paper-removed');
    assert.equal((await attach('%PDF-1.4 wrong one')).status, 201);
  });
});

describe('the kind of a file', () => {
  it('is told by its first bytes alone', () => {
    assert.equal(paperKindOf(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0)), 'jpeg');
    assert.equal(paperKindOf(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')), 'png');
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 12 }), (bytes) => {
        const isMarked = ['%PDF-', '\xff\xd8\xff', '\x89PNG\r\n\x1a\n'].some((mark) =>
          Buffer.from(bytes).toString('latin1').startsWith(mark),
        );
        assert.equal(paperKindOf(bytes) !== null, isMarked);
      }),
    );
  });
});
