import { NativeSelect, TextInput } from '@mantine/core';
import { useEffect, useId } from 'react';
import { useAccountName } from '../part/account-names.ts';
import { PlaceSelect } from '../part/place-select.tsx';
import { useUnit } from '../part/use-unit.ts';
import { useParties } from './custody-queries.ts';
import type { LedgerAccount, Parties } from './custody-types.ts';
import { newHolder, type TypedHolder } from './typed-record.ts';

const KIND_LABELS: Readonly<Record<TypedHolder['kind'], string>> = {
  source: 'Nguồn (bên cho)',
  store: 'Kho',
  unit: 'Đơn vị: tỉnh, huyện, xã, xóm',
  person: 'Người: cán bộ, trưởng xóm',
};

interface Parts {
  /** 'Bên giao', 'Bên nhận' */
  readonly label: string;
  readonly kinds: readonly TypedHolder['kind'][];
  readonly campaign: string;
  /** Where places begin. */
  readonly top: string;
  readonly value: TypedHolder;
  readonly onChange: (holder: TypedHolder) => void;
  readonly sources: Parties['sources'];
  /** What is known of the unit's holders, for the names of its stores and people. */
  readonly known: readonly LedgerAccount[];
}

/** One side of a record: a source, a store, a unit, or a person with or without an account. */
export function HolderFields(parts: Parts) {
  const { label, kinds, top, value, onChange, sources } = parts;
  return (
    <fieldset className="gift-line" aria-label={label}>
      <NativeSelect
        label={label}
        value={value.kind}
        onChange={(event) => onChange(newHolder(event.target.value as TypedHolder['kind'], value.unit))}
        data={kinds.map((kind) => ({ value: kind, label: KIND_LABELS[kind] }))}
      />
      {value.kind === 'source' && (
        <NativeSelect
          label="Nguồn nào"
          value={value.source}
          onChange={(event) => onChange({ ...value, source: event.target.value })}
          data={[
            { value: '', label: 'Chọn nguồn' },
            ...sources.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          required
        />
      )}
      {value.kind !== 'source' && (
        <PlaceSelect
          top={top}
          path={value.unit}
          onChange={(unit) => onChange({ ...newHolder(value.kind, unit) })}
        />
      )}
      {value.kind === 'store' && <StoreName {...parts} />}
      {value.kind === 'unit' && <UnitHolder {...parts} />}
      {value.kind === 'person' && <Person {...parts} />}
    </fieldset>
  );
}

function StoreName({ label, value, onChange, known }: Parts) {
  const list = useId();
  const names = known.flatMap(({ holder: { kind, name, units } }) =>
    kind === 'store' && units.includes(value.unit) ? [name] : [],
  );
  return (
    <>
      <TextInput
        label={`Tên kho (${label.toLowerCase()})`}
        value={value.name}
        onChange={(event) => onChange({ ...value, name: event.target.value })}
        maxLength={120}
        flex="1 1 260px"
        list={list}
        placeholder="Kho huyện, nhà văn hóa xã"
        required
      />
      <datalist id={list}>
        {[...new Set(names)].map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  );
}

/** A unit is called by its own name. */
function UnitHolder({ value, onChange }: Parts) {
  const { data } = useUnit(value.unit);
  const name = data?.name ?? '';
  useEffect(() => {
    if (name !== '' && value.name !== name) onChange({ ...value, name });
  });
  return null;
}

function Person(parts: Parts) {
  const { label, value, onChange, campaign } = parts;
  const { data } = useParties({ campaign, place: value.unit });
  const people = data?.people ?? [];
  return (
    <>
      <NativeSelect
        label={`Người nào (${label.toLowerCase()})`}
        value={value.account}
        onChange={(event) => onChange({ ...value, account: event.target.value, name: '' })}
      >
        <option value="">Người không có tài khoản</option>
        {people.map(({ account }) => (
          <PersonOption key={account} account={account} />
        ))}
      </NativeSelect>
      {value.account === '' ? (
        <TextInput
          label={`Họ tên (${label.toLowerCase()})`}
          value={value.name}
          onChange={(event) => onChange({ ...value, name: event.target.value })}
          maxLength={120}
          required
        />
      ) : (
        <AccountPerson {...parts} />
      )}
    </>
  );
}

function PersonOption({ account }: { account: string }) {
  const { data } = useAccountName(account);
  return <option value={account}>{data ?? `Tài khoản ${account.slice(0, 8)}`}</option>;
}

/** Who has an account is called as it says. */
function AccountPerson({ value, onChange }: Parts) {
  const { data } = useAccountName(value.account);
  const name = data === undefined ? '' : (data ?? `Tài khoản ${value.account.slice(0, 8)}`);
  useEffect(() => {
    if (name !== '' && value.name !== name) onChange({ ...value, name });
  });
  return null;
}
