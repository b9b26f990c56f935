import { Button, Group, Stack, Tabs, Text } from '@mantine/core';
import { useState } from 'react';
import { warningWords } from '#shared/rules/import-words.ts';
import { LEFT_OUT_WORDS } from '#shared/rules/list-words.ts';
import { formatMoney } from '#shared/vietnam/money-words.ts';
import type { Import, ImportRow } from '../../shell/api-types.ts';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { useCommand } from '../part/use-command.ts';
import { AbsentHouseholds } from './absent-households.tsx';
import { takeStep } from './import-queries.ts';
import { MarkedFileButton } from './marked-file-button.tsx';
import { RowTable } from './row-table.tsx';

type Verdict = ImportRow['verdict'] | 'absent';

/** What would come of the file: each row under what is said of it, faults beside their cells. */
export function TrialStep({ row, onNext }: { row: Import; onNext: () => void }) {
  const { counts, leftOut, absent } = row;
  const tabs: readonly (readonly [Verdict, string, number])[] = [
    ['new', 'Hộ mới', counts.new],
    ['changed', 'Có thay đổi', counts.changed],
    ['unchanged', 'Giữ nguyên', counts.unchanged],
    ['refused', 'Bị từ chối', counts.refused],
    ['unclear', 'Không rõ', leftOut['unclear'] ?? 0],
    ['absent', 'Không có trong tệp', absent],
  ];
  const first = counts.refused > 0 ? 'refused' : (tabs.find(([, , count]) => count > 0)?.[0] ?? 'new');
  const [shown, setShown] = useState<Verdict>(first);
  return (
    <Stack>
      <Decide row={row} onNext={onNext} />
      <Tabs value={shown} onChange={(next) => setShown((next ?? 'new') as Verdict)} keepMounted={false}>
        <Tabs.List>
          {tabs.map(([verdict, word, count]) => (
            <Tabs.Tab key={verdict} value={verdict}>
              {word} ({formatMoney(count)})
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {tabs.map(([verdict]) => (
          <Tabs.Panel key={verdict} value={verdict} pt="sm">
            {verdict === 'absent' ? (
              <AbsentHouseholds row={row} />
            ) : (
              <RowTable id={row.id} unit={row.unit} trial={row.trial} verdict={verdict} />
            )}
          </Tabs.Panel>
        ))}
      </Tabs>
      <Remarks row={row} />
    </Stack>
  );
}

function Decide({ row, onNext }: { row: Import; onNext: () => void }) {
  const { counts } = row;
  const apply = useCommand({
    send: (_: 'apply', id) => takeStep(row.id, 'apply', id),
    changes: ['import', 'imports'],
  });
  const work = counts.new + counts.changed;
  return (
    <>
      <Text fw={600}>
        {work === 0
          ? 'Tệp không mang gì mới: không có gì để ghi.'
          : `Sẽ ghi ${formatMoney(counts.new)} hộ mới và sửa ${formatMoney(counts.changed)} hộ.`}
        {counts.refused > 0 &&
          ` ${formatMoney(counts.refused)} dòng bị từ chối sẽ không ghi; sửa trong tệp rồi gửi lại sau cũng được.`}
      </Text>
      <Group>
        {row.status === 'tried' && work > 0 && (
          <Button loading={apply.isPending} onClick={() => apply.mutate('apply', { onSuccess: onNext })}>
            Ghi vào danh sách
          </Button>
        )}
        {counts.refused + (row.leftOut['unclear'] ?? 0) > 0 && <MarkedFileButton id={row.id} />}
      </Group>
      {apply.error !== null && <ProblemNotice error={apply.error} />}
    </>
  );
}

function Remarks({ row }: { row: Import }) {
  const warnings = Object.entries(row.warnings);
  const left = Object.entries(row.leftOut).filter(([why]) => why !== 'unclear');
  return (
    <>
      {warnings.length > 0 && (
        <div>
          <Text fw={600}>Điều lạ, vẫn ghi:</Text>
          {warnings.map(([code, count]) => (
            <Text key={code} fz="sm">
              • {warningWords(code)}: {formatMoney(count)}
            </Text>
          ))}
        </div>
      )}
      {left.length > 0 && (
        <Text fz="sm">
          Dòng không phải hộ, đã bỏ qua:{' '}
          {left.map(([why, count]) => `${leftOutWords(why)}: ${formatMoney(count)}`).join('; ')}.
        </Text>
      )}
    </>
  );
}

const WORDS: Readonly<Record<string, string>> = LEFT_OUT_WORDS;

function leftOutWords(why: string): string {
  return (WORDS[why] ?? why).toLowerCase();
}
