import { NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ImportSheet } from '../../shell/api-types.ts';
import { UnitSelect } from '../part/unit-select.tsx';
import { lacks, type SheetWish } from './sheet-wish.ts';

interface Parts {
  readonly sheet: ImportSheet;
  /** For which the file was sent. */
  readonly unit: string;
  readonly busy: boolean;
  readonly onChange: (part: Partial<SheetWish>) => void;
}

/** What no column, title or row says, said once for the whole sheet. */
export function MissingFacts({ sheet, unit, busy, onChange }: Parts) {
  const { village, class: classed } = sheet.layout;
  const [name, setName] = useState(village.name ?? '');
  return (
    <Stack gap="sm" my="xs">
      {lacks(sheet, 'commune') && <CommuneChoice sheet={sheet} unit={unit} onChange={onChange} />}
      {lacks(sheet, 'village') && (
        <TextInput
          label="Tệp không ghi xóm. Cả trang là của xóm nào?"
          value={name}
          disabled={busy}
          maw={360}
          onChange={(event) => setName(event.target.value)}
          onBlur={() => name.trim() !== (village.name ?? '') && onChange({ village: name.trim() || null })}
        />
      )}
      {lacks(sheet, 'class') && (
        <NativeSelect
          label="Tệp không ghi phân loại. Cả trang là hộ gì?"
          value={classed.value ?? ''}
          disabled={busy}
          maw={360}
          onChange={(event) => onChange({ class: event.target.value === 'CN' ? 'CN' : 'N' })}
          data={[
            { value: '', label: 'Chọn', disabled: true },
            { value: 'N', label: 'Hộ nghèo' },
            { value: 'CN', label: 'Hộ cận nghèo' },
          ]}
        />
      )}
    </Stack>
  );
}

function CommuneChoice({ sheet, unit, onChange }: Omit<Parts, 'busy'>) {
  const { code } = sheet.layout.commune;
  const [path, setPath] = useState(unit);
  const choose = (next: string) => {
    setPath(next);
    const chosen = communeCodeOf(next);
    if (chosen !== code) onChange({ commune: chosen });
  };
  return (
    <div>
      <UnitSelect
        label="Tệp không ghi xã. Cả trang là của xã nào?"
        top={unit}
        value={path}
        onChange={choose}
      />
      <Text fz="sm" role="status">
        {code === null ? 'Chưa chọn xã: mọi dòng sẽ bị từ chối.' : `Đã chọn xã có mã ${code}.`}
      </Text>
    </div>
  );
}

/** Communes have codes of five digits; what stands above them has shorter ones. */
function communeCodeOf(path: string): string | null {
  const last = path.split('/').at(-1) ?? '';
  return last.length === 5 ? last : null;
}
