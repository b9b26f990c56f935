import { randomUUID } from 'node:crypto';
import { sha256 } from '#shared/kernel/hash.ts';
import { confirmationHashInput } from '#shared/rules/confirmation-item.ts';
import type { ConfirmationItem } from '../../services/delivery-confirmation/confirmation/confirmation-item.ts';

export const VILLAGE = '19/164/05443/xom-ban-cai';

/** A well-formed hand-over as a phone sends it; whatever is wished for is hashed too. */
export function aConfirmation(wishes: Readonly<Record<string, unknown>> = {}): ConfirmationItem {
  const content = {
    id: randomUUID(),
    kind: 'handed-over',
    campaign: 'tet-2027',
    unit: VILLAGE,
    household: 'household-1',
    gifts: [{ id: 'gift-1' }],
    recipient: { relation: 'self', name: 'Nông Thị Mẩy' },
    handedOverBy: 'officer-1',
    handedOverOn: '2027-01-28',
    device: 'phone-1',
    counter: 1,
    deviceTime: '2027-01-28T08:30:00+07:00',
    evidence: [{ type: 'paper-signature' }],
    ...wishes,
  };
  return { ...content, hash: sha256(confirmationHashInput(content)) } as unknown as ConfirmationItem;
}

export function anUndo(
  of: Pick<ConfirmationItem, 'id'>,
  wishes: Readonly<Record<string, unknown>> = {},
): ConfirmationItem {
  return aConfirmation({ kind: 'undo', undoes: of.id, gifts: [], reason: 'bấm nhầm', ...wishes });
}
