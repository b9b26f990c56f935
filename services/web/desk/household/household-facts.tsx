import { Button, Paper, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { isWithin } from '#shared/units/unit-path.ts';
import type { Account, Role } from '../../shell/api-types.ts';
import { CLASS_WORDS } from '../../shell/format.ts';
import { placesWith } from '../account-place.ts';
import { useGroupWords } from '../priority-flag/flag-queries.ts';
import type { HouseholdRecord } from './household-types.ts';
import { SEX_WORDS } from './household-words.ts';
import { RevealDialog } from './reveal-dialog.tsx';

/** What is known of the household; of what is sealed only whether there is any. */
export function HouseholdFacts({ record, account }: { record: HouseholdRecord; account: Account }) {
  const { head, birthYear, sex, members, year, standard, groups, severity, village } = record;
  const groupWords = useGroupWords({ path: record.commune, unitSet: record.unitSet });
  const facts: readonly (readonly [string, string])[] = [
    ['Chủ hộ', head],
    ['Năm sinh', birthYear === null ? 'chưa rõ' : String(birthYear)],
    ['Giới tính', sex === null ? 'chưa rõ' : SEX_WORDS[sex]],
    ['Thôn, xóm', village],
    ['Số khẩu', String(members)],
    ['Phân loại', CLASS_WORDS[record.class]],
    ['Danh sách năm', String(year)],
    ['Chuẩn nghèo', standard],
    ['Nhóm ưu tiên', groups.length === 0 ? 'không' : groupWords(groups)],
    ['Mức độ khó khăn', String(severity)],
    ['Số định danh', present(record.hasNationalId)],
    ['Điện thoại', present(record.hasPhone)],
    ['Dân tộc', present(record.hasEthnicity)],
    ['Bệnh tật', present(record.hasIllness)],
  ];
  return (
    <section aria-labelledby="facts">
      <Title order={3} size="h4" mb="xs" id="facts">
        Thông tin của hộ
      </Title>
      <Paper withBorder p="md">
        <dl className="fact-list">
          {facts.map(([word, value]) => (
            <div key={word}>
              <dt>{word}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <Text fz="sm" c="var(--no-data)">
          Số định danh, điện thoại, dân tộc, bệnh tật được mã hóa nên ở đây chỉ cho biết có hay không.
        </Text>
        <Reveal record={record} account={account} />
      </Paper>
    </section>
  );
}

function present(has: boolean): string {
  return has ? 'đã có' : 'chưa có';
}

/** Who enters or checks these fields sees all of them, an approver numbers only. */
function Reveal({ record, account }: { record: HouseholdRecord; account: Account }) {
  const [open, setOpen] = useState(false);
  const holds = (...roles: readonly Role[]) =>
    placesWith(account, roles).some((place) => isWithin(place, record.unit));
  if (!holds('staff', 'auditor', 'approver')) return null;
  const fields = holds('staff', 'auditor')
    ? (['nationalId', 'phone', 'ethnicity', 'illness'] as const)
    : (['nationalId', 'phone'] as const);
  return (
    <>
      <Button variant="default" size="sm" mt="sm" onClick={() => setOpen(true)}>
        Xem nội dung được giữ kín
      </Button>
      {open && <RevealDialog record={record} fields={fields} onClose={() => setOpen(false)} />}
    </>
  );
}
