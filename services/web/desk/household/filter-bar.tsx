import { Button, Group, NativeSelect } from '@mantine/core';
import { DayFilter } from '../part/day-filter.tsx';
import { TypedInput } from '../part/typed-input.tsx';
import { usePriorityFlags } from '../priority-flag/flag-queries.ts';
import { changedFilter, type ListFilter, type OldSet } from './list-filter.ts';

interface Parts {
  readonly path: string;
  readonly filter: ListFilter;
  readonly onChange: (filter: ListFilter) => void;
}

/** On top of a list: each part says at once what is left. */
export function FilterBar({ path, filter, onChange }: Parts) {
  const put = (name: keyof ListFilter) => (value: string) => onChange(changedFilter(filter, name, value));
  return (
    <Group align="end" gap="sm" role="search" aria-label="Lọc danh sách hộ">
      <TypedInput
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
      <GroupSelect path={path} set={filter.set} value={filter.group ?? ''} onChange={put('group')} />
      <DayFilter label="Thay đổi từ ngày" day={filter.changedSince ?? ''} onDay={put('changedSince')} />
      {Object.keys(filter).length > 0 && (
        <Button variant="default" onClick={() => onChange({})}>
          Bỏ lọc
        </Button>
      )}
    </Group>
  );
}

function GroupSelect(parts: {
  path: string;
  set: OldSet | undefined;
  value: string;
  onChange: (code: string) => void;
}) {
  const { path, set, value, onChange } = parts;
  const { data = [] } = usePriorityFlags(set === undefined ? { path } : { path, unitSet: set });
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
