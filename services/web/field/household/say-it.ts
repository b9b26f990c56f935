import type { Account } from '../../shell/api-types.ts';
import type { Draft } from '../outbox/outbox-item.ts';
import { showToast } from '../part/toast.tsx';
import { outbox, sync } from '../phone.ts';
import type { HouseholdRow } from '../phone-database.ts';

const SAVED: Readonly<Record<Draft['kind'], string>> = {
  'handed-over': 'Đã lưu trên máy: đã trao',
  'not-handed-over': 'Đã lưu trên máy: chưa trao được',
  undo: 'Đã lưu trên máy: đã hoàn tác',
};

/** Saves what the officer says, then says so and offers ten seconds to take it back. @throws ApiProblem `not-saved` */
export async function sayIt(
  draft: Draft,
  about: { readonly household: HouseholdRow; readonly account: Account },
): Promise<void> {
  const { household, account } = about;
  const { campaign, village: unit, head } = household;
  const saved = await outbox.save({ draft, campaign, unit, head, account, household: household.household });
  askToKeep();
  const undo: Draft = { kind: 'undo', undoes: saved.id, reason: 'Bấm nhầm' };
  showToast({
    text: `${SAVED[draft.kind]} · ${head}`,
    undo: draft.kind === 'undo' ? null : () => void sayIt(undo, about).catch(() => showToast(NOT_UNDONE)),
  });
  sync.afterSave();
}

const NOT_UNDONE = { text: 'Chưa hoàn tác được. Hãy mở lại hộ và thử lần nữa.', undo: null };

let asked = false;

/** Asks the browser once not to clear this phone's store by itself; asked at a save, when it is likely to agree. */
function askToKeep(): void {
  if (asked) return;
  asked = true;
  void navigator.storage?.persist?.();
}
