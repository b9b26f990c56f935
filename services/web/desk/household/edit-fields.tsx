import { NativeSelect } from '@mantine/core';
import type { PoorClass } from '../../shell/api-types.ts';
import { CLASS_WORDS } from '../../shell/format.ts';
import { useFieldProblem } from '../part/field-problem.ts';
import { useGroupWords, usePriorityFlags } from '../priority-flag/flag-queries.ts';
import type { HouseholdEdit } from './edit-queries.ts';
import { TextField } from './field-input.tsx';
import type { HouseholdRow } from './list-filter.ts';

/** What the form holds, of all kinds of edit at once: a change of mind loses nothing. */
export interface EditDraft {
  readonly kind: HouseholdEdit['kind'];
  readonly give: string;
  readonly take: string;
  readonly class: PoorClass;
  readonly standard: string;
}

export const NO_DRAFT: EditDraft = { kind: 'give-group', give: '', take: '', class: 'poor', standard: '' };

/** Null while something is missing. */
export function editOf({ kind, give, take, class: standing, standard }: EditDraft): HouseholdEdit | null {
  switch (kind) {
    case 'give-group':
      return give === '' ? null : { kind, group: give };
    case 'take-group':
      return take === '' ? null : { kind, group: take };
    case 'class':
      return { kind, class: standing, ...(standard.trim() === '' ? {} : { standard: standard.trim() }) };
  }
}

interface Parts {
  readonly path: string;
  readonly households: readonly HouseholdRow[];
  readonly draft: EditDraft;
  readonly onChange: (draft: EditDraft) => void;
}

/** What is done to each of the chosen households. */
export function EditFields(parts: Parts) {
  const { draft, onChange } = parts;
  return (
    <>
      <NativeSelect
        label="Việc cần làm"
        value={draft.kind}
        onChange={(event) => onChange({ ...draft, kind: event.target.value as EditDraft['kind'] })}
        data={[
          { value: 'give-group', label: 'Ghi thêm một nhóm ưu tiên' },
          { value: 'take-group', label: 'Bỏ một nhóm ưu tiên' },
          { value: 'class', label: 'Xếp loại lại' },
        ]}
      />
      {draft.kind === 'give-group' && <GiveField {...parts} />}
      {draft.kind === 'take-group' && <TakeField {...parts} />}
      {draft.kind === 'class' && <ClassFields {...parts} />}
    </>
  );
}

function GiveField({ path, draft, onChange }: Parts) {
  const flags = usePriorityFlags({ path });
  const usable = (flags.data ?? []).filter(({ state }) => state === 'usable');
  return (
    <NativeSelect
      label="Nhóm ghi thêm"
      description="Hộ đã có nhóm này giữ nguyên"
      value={draft.give}
      onChange={(event) => onChange({ ...draft, give: event.target.value })}
      error={useFieldProblem('/edit/group')}
      data={[NONE, ...usable.map(({ code, name }) => ({ value: code, label: name }))]}
      required
    />
  );
}

function TakeField({ path, households, draft, onChange }: Parts) {
  const groupWords = useGroupWords({ path });
  const counts = new Map<string, number>();
  for (const code of households.flatMap(({ groups }) => groups))
    counts.set(code, (counts.get(code) ?? 0) + 1);
  return (
    <NativeSelect
      label="Nhóm bỏ đi"
      description="Các nhóm mà hộ đã chọn đang có"
      value={draft.take}
      onChange={(event) => onChange({ ...draft, take: event.target.value })}
      error={useFieldProblem('/edit/group')}
      data={[
        NONE,
        ...[...counts].map(([code, count]) => ({
          value: code,
          label: `${groupWords([code])} (${count} hộ)`,
        })),
      ]}
      required
    />
  );
}

const NONE = { value: '', label: 'Chọn nhóm' };

function ClassFields({ draft, onChange }: Parts) {
  return (
    <>
      <NativeSelect
        label="Xếp vào"
        value={draft.class}
        onChange={(event) => onChange({ ...draft, class: event.target.value as PoorClass })}
        data={(['poor', 'near-poor'] as const).map((value) => ({ value, label: CLASS_WORDS[value] }))}
      />
      <TextField
        label="Chuẩn nghèo"
        description="Giai đoạn áp dụng, ví dụ 2022-2025; để trống thì mỗi hộ giữ chuẩn đang ghi"
        value={draft.standard}
        onChange={(event) => onChange({ ...draft, standard: event.target.value })}
        field="/edit/standard"
        maxLength={40}
      />
    </>
  );
}
