import { NativeSelect, Text } from '@mantine/core';
import { useState } from 'react';
import type { HouseholdRecord } from './household-types.ts';
import { LifeDialog } from './life-dialog.tsx';
import { NOBODY, PersonFields, toPerson } from './person-fields.tsx';

interface Parts {
  readonly record: HouseholdRecord;
  readonly onClose: () => void;
}

type How = 'named' | 'unnamed' | 'counted';

/** Somebody is born, comes to live here, or was counted and gets a name. */
export function AddMemberDialog({ record, onClose, how: first = 'named' }: Parts & { how?: How }) {
  const [how, setHow] = useState<How>(first);
  const [person, setPerson] = useState({ ...NOBODY, relation: 'child' as const } as typeof NOBODY);

  function body() {
    if (how === 'unnamed') return { as: 'new' } as const;
    const named = toPerson(person);
    return named === null
      ? null
      : { as: how === 'counted' ? ('counted' as const) : ('new' as const), person: named };
  }

  return (
    <LifeDialog
      title="Thêm khẩu"
      action="Ghi thêm khẩu"
      path="/api/v1/household-records/{id}/members"
      record={record}
      body={body}
      onClose={onClose}
    >
      <NativeSelect
        label="Người này"
        value={how}
        onChange={(event) => setHow(event.target.value as How)}
        data={[
          { value: 'named', label: 'Mới về ở, mới sinh: hộ thêm một khẩu' },
          ...(record.unnamed > 0 ? [{ value: 'counted', label: 'Đã tính trong số khẩu, nay ghi tên' }] : []),
          { value: 'unnamed', label: 'Thêm một khẩu, chưa rõ tên' },
        ]}
      />
      {how !== 'unnamed' && (
        <PersonFields person={person} onChange={setPerson} pointer="/person" as="member" />
      )}
    </LifeDialog>
  );
}

/** Of a member whom no list names. */
export const UNNAMED = { id: 'unnamed', name: 'một khẩu chưa có tên' } as const;

/** A member has left or died. */
export function LoseMemberDialog({
  record,
  member,
  as,
  onClose,
}: Parts & { member: { readonly id: string; readonly name: string }; as: 'removal' | 'death' }) {
  const died = as === 'death';
  return (
    <LifeDialog
      title={died ? `Báo mất: ${member.name}` : `Rời hộ: ${member.name}`}
      action={died ? 'Ghi báo mất' : 'Ghi rời hộ'}
      day={died ? 'Ngày mất' : 'Ngày rời hộ'}
      path={`/api/v1/household-records/{id}/members/{member}/${as}`}
      record={record}
      member={member.id}
      body={() => ({})}
      onClose={onClose}
    >
      <Text>
        Hộ còn {record.members - 1} khẩu sau khi ghi.{' '}
        {died ? '' : 'Nếu người này lập hộ riêng, hãy dùng “Tách hộ”.'}
      </Text>
    </LifeDialog>
  );
}
