import { NativeSelect, Text } from '@mantine/core';
import { useState } from 'react';
import type { HouseholdRecord } from './household-types.ts';
import { LifeDialog } from './life-dialog.tsx';
import { SuccessorFields, useSuccessor } from './successor-fields.tsx';

interface Parts {
  readonly record: HouseholdRecord;
  readonly onClose: () => void;
}

/** Another member is head from now on. */
export function ChangeHeadDialog({ record, onClose }: Parts) {
  const successor = useSuccessor({ members: record.persons, unnamed: record.unnamed });
  const [former, setFormer] = useState<'stays' | 'leaves'>('stays');

  function body() {
    const follows = successor.toBody();
    return follows === null ? null : { successor: follows, former };
  }

  return (
    <LifeDialog
      title="Đổi chủ hộ"
      action="Ghi chủ hộ mới"
      path="/api/v1/household-records/{id}/head"
      record={record}
      body={body}
      onClose={onClose}
    >
      <SuccessorFields label="Chủ hộ mới" successor={successor} pointer="/successor" />
      <NativeSelect
        label={`Chủ hộ cũ, ${record.head}`}
        value={former}
        onChange={(event) => setFormer(event.target.value as 'stays' | 'leaves')}
        data={[
          { value: 'stays', label: 'Vẫn ở trong hộ' },
          { value: 'leaves', label: 'Rời hộ' },
        ]}
      />
    </LifeDialog>
  );
}

/** The head has died: a member follows, or nobody is left. */
export function HeadDeathDialog({ record, onClose }: Parts) {
  const successor = useSuccessor({ members: record.persons, unnamed: record.unnamed });
  const last = record.members === 1;

  function body() {
    if (last) return { successor: null };
    const follows = successor.toBody();
    return follows === null ? null : { successor: follows };
  }

  return (
    <LifeDialog
      title={`Báo mất: chủ hộ ${record.head}`}
      action="Ghi báo mất"
      day="Ngày mất"
      path="/api/v1/household-records/{id}/head-death"
      record={record}
      body={body}
      onClose={onClose}
    >
      {last ? (
        <Text>Hộ không còn ai khác. Ghi xong, hộ thôi được theo dõi vì không còn thành viên nào.</Text>
      ) : (
        <>
          <Text>Hộ vẫn tiếp tục với {record.members - 1} khẩu còn lại và một chủ hộ mới.</Text>
          <SuccessorFields label="Chủ hộ mới" successor={successor} pointer="/successor" />
        </>
      )}
    </LifeDialog>
  );
}
