import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { formatDate, isDay, parseDate } from '#shared/vietnam/date.ts';
import { usePriorityFlags } from '../priority-flag/flag-queries.ts';
import { changedFilter, type ListFilter } from './list-filter.ts';

interface Parts {
  readonly path: string;
  readonly filter: ListFilter;
  readonly onChange: (filter: ListFilter) => void;
}

const WAIT_MS = 250;

/** On top of a list: each part says at once what is left. */
export function FilterBar({ path, filter, onChange }: Parts) {
  const put = (name: keyof ListFilter) => (value: string) => onChange(changedFilter(filter, name, value));
  return (
    <Group align="end" gap="sm" role="search" aria-label="Lọc danh sách hộ">
      <Typed
        label="Tìm tên hoặc mã hộ"
        placeholder="van hung, N-0012"
        value={filter.search ?? ''}
        onTyped={put('search')}
      />
      <NativeSelect
        label="Phân loại"
        value={filter.class ?? ''}
        onChange={(event) => put('class')(event.target.value)}
        data={[
          { value: '', label: 'Mọi loại' },
          { value: 'poor', label: 'Hộ nghèo' },
          { value: 'near-poor', label: 'Hộ cận nghèo' },
        ]}
      />
      <NativeSelect
        label="Tình trạng"
        value={filter.status ?? ''}
        onChange={(event) => put('status')(event.target.value)}
        data={[
          { value: '', label: 'Đang theo dõi' },
          { value: 'ended', label: 'Thôi theo dõi' },
          { value: 'all', label: 'Tất cả' },
        ]}
      />
      <GroupSelect path={path} value={filter.group ?? ''} onChange={put('group')} />
      <Typed
        label="Thay đổi từ ngày"
        placeholder="dd/mm/yyyy"
        value={isDay(filter.changedSince ?? '') ? formatDate(filter.changedSince!) : ''}
        onTyped={(text) => {
          const day = parseDate(text);
          if (day !== null || text === '') put('changedSince')(day ?? '');
        }}
      />
      {Object.keys(filter).length > 0 && (
        <Button variant="default" onClick={() => onChange({})}>
          Bỏ lọc
        </Button>
      )}
    </Group>
  );
}

function GroupSelect(parts: { path: string; value: string; onChange: (code: string) => void }) {
  const { path, value, onChange } = parts;
  const { data = [] } = usePriorityFlags({ path });
  const names = new Map(data.map(({ code, name }) => [code, name]));
  if (value !== '' && !names.has(value)) names.set(value, value);
  return (
    <NativeSelect
      label="Nhóm ưu tiên"
      w={230}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      data={[
        { value: '', label: 'Mọi nhóm' },
        ...[...names].map(([code, label]) => ({ value: code, label })),
      ]}
    />
  );
}

/** Waits until the typing rests; another value from outside (a link, "Bỏ lọc") replaces what was typed. */
function Typed(parts: {
  label: string;
  placeholder: string;
  value: string;
  onTyped: (text: string) => void;
}) {
  const { label, placeholder, value, onTyped } = parts;
  const [typed, setTyped] = useState(value);
  const [known, setKnown] = useState(value);
  if (known !== value) {
    setKnown(value);
    setTyped(value);
  }
  useEffect(() => {
    if (typed === known) return;
    const timer = setTimeout(() => onTyped(typed), WAIT_MS);
    return () => clearTimeout(timer);
  });
  return (
    <TextInput
      label={label}
      placeholder={placeholder}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      maxLength={100}
      autoComplete="off"
    />
  );
}
