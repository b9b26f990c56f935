import { Checkbox, NativeSelect, Text } from '@mantine/core';
import { useState } from 'react';
import { parentPath } from '#shared/units/unit-path.ts';
import { useFieldProblem } from '../part/field-problem.ts';
import { NumberField } from './field-input.tsx';
import { HouseholdChoice, useHouseholdChoice } from './household-choice.tsx';
import type { HouseholdRecord } from './household-types.ts';
import { JoiningFields } from './joining-fields.tsx';
import { LifeDialog } from './life-dialog.tsx';
import { RelationSelect } from './person-fields.tsx';
import { SuccessorFields, useSuccessor } from './successor-fields.tsx';
import { VillageSelect } from './village-select.tsx';

interface Parts {
  readonly record: HouseholdRecord;
  readonly onClose: () => void;
}

/** To another village or commune of the province, or away. */
export function MoveDialog({ record, onClose }: Parts) {
  const province = record.unit.split('/')[0] ?? '';
  const [where, setWhere] = useState<'here' | 'away'>('here');
  const [village, setVillage] = useState(record.commune);
  const chosen = village !== record.unit && parentPath(village) !== null;
  const otherCommune = where === 'here' && !village.startsWith(record.commune);
  return (
    <LifeDialog
      title="Chuyển nơi ở"
      action="Ghi chuyển nơi ở"
      day="Ngày chuyển"
      path="/api/v1/household-records/{id}/move"
      record={record}
      body={() => (where === 'away' ? { to: null } : chosen ? { to: village } : null)}
      onClose={onClose}
    >
      <NativeSelect
        label="Cả hộ chuyển"
        value={where}
        onChange={(event) => setWhere(event.target.value as 'here' | 'away')}
        data={[
          { value: 'here', label: 'Đến thôn, xóm hoặc xã khác trong tỉnh' },
          { value: 'away', label: 'Ra ngoài tỉnh: thôi theo dõi ở đây' },
        ]}
      />
      {where === 'here' && (
        <VillageSelect top={province} value={village} onChange={setVillage} pointer="/to" />
      )}
      {where === 'away' && <Text>Ghi nơi chuyển đến trong phần lý do.</Text>}
      {otherCommune && <Text>Hộ giữ nguyên lịch sử và được cấp mã hộ mới ở xã đến.</Text>}
    </LifeDialog>
  );
}

/** Some leave and are a household of their own. */
export function SplitDialog({ record, onClose }: Parts) {
  const [leaving, setLeaving] = useState<string[]>([]);
  const [unnamed, setUnnamed] = useState<number | string>(0);
  const members = record.persons.filter(({ id }) => leaving.includes(id));
  const successor = useSuccessor({ members, unnamed: Number(unnamed) });

  function body() {
    const head = successor.toBody();
    return head === null ? null : { members: leaving, unnamed: Number(unnamed), head };
  }

  return (
    <LifeDialog
      title="Tách hộ"
      action="Ghi tách hộ"
      day="Ngày tách"
      path="/api/v1/household-records/{id}/split"
      record={record}
      body={body}
      onClose={onClose}
    >
      <LeavingChoice record={record} leaving={leaving} onChange={setLeaving} />
      {record.unnamed > 0 && (
        <NumberField
          label="Số người chưa có tên cùng tách ra"
          value={unnamed}
          onChange={setUnnamed}
          field="/unnamed"
          min={0}
          max={record.unnamed}
        />
      )}
      {(members.length > 0 || Number(unnamed) > 0) && (
        <SuccessorFields label="Chủ hộ của hộ mới" successor={successor} pointer="/head" />
      )}
      <Text>
        Hộ này còn {record.members - members.length - Number(unnamed)} khẩu, hộ mới có{' '}
        {members.length + Number(unnamed)} khẩu và được cấp mã hộ riêng.
      </Text>
    </LifeDialog>
  );
}

function LeavingChoice({
  record,
  leaving,
  onChange,
}: {
  record: HouseholdRecord;
  leaving: string[];
  onChange: (ids: string[]) => void;
}) {
  return (
    <Checkbox.Group
      label="Ai tách ra"
      value={leaving}
      onChange={onChange}
      error={useFieldProblem('/members')}
    >
      {record.persons.map(({ id, name }) => (
        <Checkbox key={id} value={id} label={name} mt="xs" />
      ))}
      {record.persons.length === 0 && <Text mt="xs">Hộ chưa có thành viên nào được ghi tên.</Text>}
    </Checkbox.Group>
  );
}

/** This household ends into another: the same one recorded twice, or two that are one now. */
export function MergeDialog({ record, onClose }: Parts) {
  const choice = useHouseholdChoice(record);
  const [as, setAs] = useState<'merged' | 'duplicate'>('merged');
  const [relation, setRelation] = useState<'other' | HouseholdRecord['persons'][number]['relation']>('other');
  const everybody = [record.id, ...record.persons.map(({ id }) => id)];
  const [joining, setJoining] = useState(everybody);
  const [unnamed, setUnnamed] = useState<number | string>(record.unnamed);
  const into = choice.record;
  const joined = joining.length + Number(unnamed);

  function say(reason: 'merged' | 'duplicate'): void {
    setAs(reason);
    // A double's people are counted in the other entry already, unless somebody says otherwise.
    setJoining(reason === 'merged' ? everybody : []);
    setUnnamed(reason === 'merged' ? record.unnamed : 0);
  }

  function body() {
    if (into === undefined) return null;
    const head = joining.includes(record.id) ? ('joins' as const) : ('stays-out' as const);
    const members = joining.filter((id) => id !== record.id);
    const people = { members, head, unnamed: Number(unnamed) };
    return { into: into.id, intoVersion: into.version, as, people, relation };
  }

  return (
    <LifeDialog
      title="Nhập vào hộ khác"
      action="Ghi nhập hộ"
      path="/api/v1/household-records/{id}/merge"
      record={record}
      body={body}
      onClose={onClose}
    >
      <NativeSelect
        label="Vì sao nhập"
        value={as}
        onChange={(event) => say(event.target.value as 'merged' | 'duplicate')}
        data={[
          { value: 'merged', label: 'Hai hộ về ở chung thành một' },
          { value: 'duplicate', label: 'Một hộ bị ghi hai lần' },
        ]}
      />
      <HouseholdChoice choice={choice} pointer="/into" />
      {into !== undefined && (
        <>
          <JoiningFields
            record={record}
            into={into.head}
            joining={joining}
            onJoining={setJoining}
            unnamed={unnamed}
            onUnnamed={setUnnamed}
          />
          {joining.includes(record.id) && (
            <RelationSelect
              label={`${record.head} là gì của ${into.head}`}
              value={relation}
              onChange={setRelation}
            />
          )}
          <Text>
            {joined} trong {record.members} khẩu của hộ này về hộ {into.head}, thành {joined + into.members}{' '}
            khẩu. Hộ này thôi được theo dõi; lịch sử của cả hai vẫn còn.
          </Text>
        </>
      )}
    </LifeDialog>
  );
}
