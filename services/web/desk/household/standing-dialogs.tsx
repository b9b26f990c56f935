import { NativeSelect, NumberInput, Text } from '@mantine/core';
import { useState } from 'react';
import type { PoorClass } from '../../shell/api-types.ts';
import { CLASS_WORDS } from '../../shell/format.ts';
import { GroupPicker } from '../priority-flag/group-picker.tsx';
import { TextField } from './field-input.tsx';
import type { HouseholdRecord } from './household-types.ts';
import { LifeDialog } from './life-dialog.tsx';

interface Parts {
  readonly record: HouseholdRecord;
  readonly onClose: () => void;
}

/** Poor or near-poor, by which standard, since when. */
export function ClassDialog({ record, onClose }: Parts) {
  const [standing, setStanding] = useState<PoorClass>(record.class === 'poor' ? 'near-poor' : 'poor');
  const [standard, setStandard] = useState(record.standard);
  return (
    <LifeDialog
      title="Xếp loại lại"
      action="Ghi xếp loại"
      day="Từ ngày"
      path="/api/v1/household-records/{id}/class"
      record={record}
      body={() => ({ class: standing, standard: standard.trim() })}
      onClose={onClose}
    >
      <ClassSelect value={standing} onChange={setStanding} />
      <TextField
        label="Chuẩn nghèo"
        description="Giai đoạn áp dụng, ví dụ 2022-2025"
        value={standard}
        onChange={(event) => setStandard(event.target.value)}
        field="/standard"
        maxLength={40}
        required
      />
    </LifeDialog>
  );
}

/** Priority groups, how severe the need is, and the illness that it follows from. */
export function GroupsDialog({ record, onClose }: Parts) {
  const [groups, setGroups] = useState<readonly string[]>(record.groups);
  const [severity, setSeverity] = useState<number | string>(record.severity);
  const [illness, setIllness] = useState('');
  const body = () => ({
    groups: [...groups],
    severity: Number(severity),
    ...(illness.trim() === '' ? {} : { illness: illness.trim() }),
  });
  return (
    <LifeDialog
      title="Nhóm ưu tiên"
      action="Ghi nhóm ưu tiên"
      day="Từ ngày"
      path="/api/v1/household-records/{id}/groups"
      record={record}
      body={body}
      onClose={onClose}
    >
      <GroupPicker
        unit={record.commune}
        unitSet={record.unitSet}
        value={groups}
        onChange={setGroups}
        pointer="/groups"
      />
      <NumberInput
        label="Mức độ khó khăn"
        description="Từ 0 đến 9, số lớn được xét trước"
        value={severity}
        onChange={setSeverity}
        min={0}
        max={9}
        allowDecimal={false}
        required
      />
      <TextField
        label="Bệnh tật, khuyết tật"
        description={
          record.hasIllness ? 'Đã có ghi; để trống nếu không sửa' : 'Chỉ ghi khi là lý do được ưu tiên'
        }
        value={illness}
        onChange={(event) => setIllness(event.target.value)}
        field="/illness"
        maxLength={200}
        autoComplete="off"
      />
    </LifeDialog>
  );
}

/** No longer poor, or never rightly here. */
export function EndDialog({ record, onClose }: Parts) {
  const [as, setAs] = useState<'no-longer-poor' | 'registered-in-error'>('no-longer-poor');
  return (
    <LifeDialog
      title="Thoát nghèo, thôi theo dõi"
      action="Ghi thôi theo dõi"
      day="Từ ngày"
      path="/api/v1/household-records/{id}/end"
      record={record}
      body={() => ({ as })}
      onClose={onClose}
    >
      <NativeSelect
        label="Vì sao"
        value={as}
        onChange={(event) => setAs(event.target.value as typeof as)}
        data={[
          { value: 'no-longer-poor', label: 'Đã thoát nghèo' },
          { value: 'registered-in-error', label: 'Ghi nhầm vào danh sách' },
        ]}
      />
      {record.lists.some(({ listed }) => listed) && (
        <Text>
          Hộ đang có trong danh sách đã chốt. Ghi xong, hệ thống trình điều chỉnh để người phê duyệt xem; danh
          sách chưa thay đổi ngay.
        </Text>
      )}
    </LifeDialog>
  );
}

/** It was ended by mistake, or is poor again. */
export function RestoreDialog({ record, onClose }: Parts) {
  const [standing, setStanding] = useState<PoorClass>(record.class);
  return (
    <LifeDialog
      title="Khôi phục hộ"
      action="Ghi khôi phục"
      day="Từ ngày"
      from={record.change.on}
      path="/api/v1/household-records/{id}/restore"
      record={record}
      body={() => ({ class: standing })}
      onClose={onClose}
    >
      <Text>Kết thúc nhầm thì giữ ngày đã ghi khi kết thúc; tái nghèo thì nhập ngày được công nhận.</Text>
      <ClassSelect value={standing} onChange={setStanding} />
    </LifeDialog>
  );
}

export function ClassSelect({ value, onChange }: { value: PoorClass; onChange: (value: PoorClass) => void }) {
  return (
    <NativeSelect
      label="Phân loại"
      value={value}
      onChange={(event) => onChange(event.target.value as PoorClass)}
      data={Object.entries(CLASS_WORDS).map(([key, label]) => ({ value: key, label }))}
    />
  );
}
