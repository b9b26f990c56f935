/** What the made officers did and what they were told: the account that the system is held against afterwards. */
export interface Ledger {
  made(item: Readonly<Record<string, unknown>> & { readonly id: string; readonly household: string }): void;
  answered(result: { readonly id: string; readonly status: string; readonly code?: string }): void;
  unanswered(): void;
  summary(): LedgerSummary;
  entries(): ReadonlyMap<string, LedgerEntry>;
}

export interface LedgerEntry {
  readonly item: Readonly<Record<string, unknown>> & { readonly id: string; readonly household: string };
  /** The first answer seen; absent while none was. */
  status?: string;
  code?: string;
  answers: number;
}

export interface LedgerSummary {
  readonly items: number;
  readonly accepted: number;
  readonly repeated: number;
  readonly refused: number;
  readonly conflicts: number;
  readonly unanswered: number;
  readonly withoutAnswer: number;
}

export function createLedger(): Ledger {
  const entries = new Map<string, LedgerEntry>();
  let unanswered = 0;
  return {
    made(item) {
      if (!entries.has(item.id)) entries.set(item.id, { item, answers: 0 });
    },
    answered({ id, status, code }) {
      const entry = entries.get(id);
      if (entry === undefined) throw new Error(`An answer names ${id}, which nobody sent`);
      entry.answers += 1;
      if (entry.status !== undefined) return;
      entry.status = status;
      if (code !== undefined) entry.code = code;
    },
    unanswered() {
      unanswered += 1;
    },
    entries: () => entries,
    summary() {
      const count = (status: string) =>
        [...entries.values()].filter((entry) => entry.status === status).length;
      return {
        items: entries.size,
        accepted: count('accepted'),
        repeated: count('repeated'),
        refused: count('refused'),
        conflicts: count('conflict'),
        unanswered,
        withoutAnswer: [...entries.values()].filter((entry) => entry.status === undefined).length,
      };
    },
  };
}
