import type { OutboxState } from '../outbox/outbox-row.ts';

/** The server's word about one item. */
export interface Receipt {
  readonly id: string;
  readonly status: 'accepted' | 'repeated' | 'refused' | 'conflict';
  readonly code?: string | undefined;
}

/** What becomes of an item that a receipt names. */
export interface Settled {
  readonly id: string;
  readonly state: Exclude<OutboxState, 'stored'>;
  readonly code: string | null;
}

/** Only what was sent is settled, and only what the answer names: an item without a receipt stays as it is. */
export function settledBy(
  sent: readonly { readonly id: string }[],
  receipts: readonly Receipt[],
): readonly Settled[] {
  const byId = new Map(receipts.map((receipt) => [receipt.id, receipt]));
  return sent.flatMap(({ id }) => {
    const receipt = byId.get(id);
    const state = receipt === undefined ? null : stateOf(receipt.status);
    return receipt === undefined || state === null ? [] : [{ id, state, code: receipt.code ?? null }];
  });
}

function stateOf(status: Receipt['status']): Settled['state'] | null {
  switch (status) {
    case 'accepted':
    case 'repeated':
      return 'received';
    case 'refused':
      return 'refused';
    case 'conflict':
      return 'conflict';
  }
  // A word of a newer server that this phone does not know is no receipt.
  return null;
}
