import { z } from 'zod';
import { ConfirmationRecordedV1 } from '#shared/contracts/confirmation/recorded.v1.ts';
import type { UnitSet } from '#shared/contracts/fields.ts';
import { newEvent } from '#shared/contracts/new-event.ts';
import { type Route, route } from '#shared/http/route.ts';
import { accept, type Result } from '#shared/kernel/result.ts';
import type { Standing } from '#shared/rules/hand-over.ts';
import type { Storage } from '#shared/storage/connection.ts';
import { type BatchTransaction, executeBatch } from '#shared/storage/execute-batch.ts';
import type { ConfirmationRepository, ConfirmationRow } from './confirmation.repository.ts';
import { type Delivery, deliveryIdOf, recordConfirmation } from './confirmation.ts';
import { answerOf, type ConfirmationAnswer, faultAnswerOf, Results } from './confirmation.view.ts';
import { type ConfirmationCommand, type ReadItem, readItem } from './confirmation-command.ts';
import { ConfirmationItem } from './confirmation-item.ts';

/** 500 items with drawn signatures. */
const BODY_LIMIT = 4 * 1024 * 1024;

// The envelope is strict; an item is read by itself, so that one bad item never holds up the queue of a phone.
const { $schema: _, ...ITEM_SCHEMA } = z.toJSONSchema(ConfirmationItem, { io: 'input' });
const Item = z.unknown().meta({ override: ITEM_SCHEMA as object });
const Envelope = z.strictObject({ items: z.array(Item).min(1).max(500) });

export interface ConfirmationParts {
  readonly storage: Storage;
  readonly repository: ConfirmationRepository;
  readonly unitSet: UnitSet;
}

export function confirmationRoutes(parts: ConfirmationParts): readonly Route[] {
  const { storage, repository, unitSet } = parts;
  return [
    route({
      method: 'POST',
      path: '/api/v1/confirmations',
      summary: 'Records facts of hand-overs, each answered by itself, in the order sent',
      command: 'none',
      body: Envelope,
      bodyLimit: BODY_LIMIT,
      answer: Results,
      async handle({ body, caller, permission }) {
        const sender = { account: caller.account, permission, unitSet };
        const items = body.items.map((raw) => readItem(raw, sender));
        const commands = items.flatMap((item) => (item.fault === null ? [item.command] : []));
        const answers = await executeBatch(storage, commands, (slice, tx) =>
          recordSlice(repository, slice, tx),
        );
        const faults = await answerFaults(repository, items);
        let next = 0;
        const results = items.map((item, index) =>
          item.fault === null ? answerOf(answers[next++]!) : faults.get(index)!,
        );
        return accept({ results });
      },
    }),
  ];
}

/** Facts of one household are folded in the order in which they came; a slice is one read and three writes in bulk. */
async function recordSlice(
  repository: ConfirmationRepository,
  commands: readonly ConfirmationCommand[],
  tx: BatchTransaction<ConfirmationCommand>,
): Promise<readonly Result<Standing>[]> {
  const ids = new Set(commands.map(({ item }) => deliveryIdOf(item)));
  const before = await repository.loadDeliveries([...ids], tx.session);
  const after = new Map<string, Delivery>();
  const rows: ConfirmationRow[] = [];
  const results = commands.map((command): Result<Standing> => {
    const { item, author } = command;
    const id = deliveryIdOf(item);
    const recorded = recordConfirmation(after.get(id) ?? before.get(id), item, { author, at: tx.at });
    if (!recorded.ok) return recorded;
    const { delivery, standing, event } = recorded.value;
    after.set(id, delivery);
    rows.push({ _id: item.id, delivery: id, item, author, receivedAt: tx.at, standing });
    const { version: seq } = delivery;
    tx.append(command, [
      newEvent(ConfirmationRecordedV1, { key: id, seq, partitionKey: item.household, data: event }),
    ]);
    return accept(standing);
  });
  await repository.saveDeliveries(before, [...after.values()], tx.session);
  await repository.saveConfirmations(rows, tx.session);
  return results;
}

async function answerFaults(
  repository: ConfirmationRepository,
  items: readonly ReadItem[],
): Promise<Map<number, ConfirmationAnswer>> {
  const commands = items.flatMap((item) =>
    item.fault !== null && item.command !== null ? [item.command] : [],
  );
  const known = await repository.receiptsOfFaulty(commands);
  const answers = new Map<number, ConfirmationAnswer>();
  items.forEach((item, index) => {
    if (item.fault === null) return;
    answers.set(index, faultAnswerOf(item, known.get(item.command?.id ?? '')));
  });
  return answers;
}
