import { Button, Group, Skeleton, Stack, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { addDays, today } from '#shared/vietnam/date.ts';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { DayInput } from '../part/day-input.tsx';
import { Empty } from '../part/empty.tsx';
import { useCommand } from '../part/use-command.ts';
import { OutRows } from './out-rows.tsx';
import { giveOut, type ListPage, takeBack, useVillagePages } from './page-queries.ts';

/** A village's printed pages, given out together: whoever goes there takes all of them. */
export function VillagePages({
  path,
  campaign,
  isStaff,
}: {
  path: string;
  campaign: string;
  isStaff: boolean;
}) {
  const pages = useVillagePages(path, campaign);
  if (pages.error !== null) return <ProblemNotice error={pages.error} />;
  if (pages.data === undefined) return <Skeleton height={160} aria-label="Đang tải các trang của xóm" />;
  const { items } = pages.data;
  if (items.length === 0)
    return <Empty title="Xóm chưa có trang nào được in" text="In danh sách ký nhận trước, rồi giao ở đây." />;
  const here = items.filter(({ holder }) => holder === null);
  const out = items.filter(({ holder }) => holder !== null);
  return (
    <Stack gap="md">
      <Title order={2} size="h3">
        Trang đã in của xóm
      </Title>
      {isStaff && here.length > 0 && <GiveOut key={here.length} pages={here} />}
      {isStaff && out.length > 1 && <TakeAllBack pages={out} />}
      <OutRows rows={items} isStaff={isStaff} />
    </Stack>
  );
}

function TakeAllBack({ pages }: { pages: readonly ListPage[] }) {
  const back = useCommand({ send: takeBack, changes: ['list-pages'] });
  return (
    <div>
      <Button
        variant="default"
        loading={back.isPending}
        onClick={() => back.mutate(pages.map(({ id }) => id))}
      >
        Đã nhận lại cả {pages.length} trang
      </Button>
      {back.error !== null && <ProblemNotice error={back.error} />}
    </div>
  );
}

const USUAL_DAYS = 7;

function GiveOut({ pages }: { pages: readonly ListPage[] }) {
  const [name, setName] = useState('');
  const [due, setDue] = useState(() => addDays(today(Date.now()), USUAL_DAYS));
  const give = useCommand({ send: giveOut, changes: ['list-pages'] });

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (name.trim() === '' || due === '') return;
    give.mutate({ pages: pages.map(({ id }) => id), name: name.trim(), due });
  }

  return (
    <form className="form" onSubmit={submit}>
      <Group align="end">
        <TextInput
          label="Giao cho"
          placeholder="Họ tên người nhận trang"
          value={name}
          onChange={(event) => setName(event.target.value)}
          maxLength={120}
          required
        />
        <DayInput label="Hạn về" value={due} onChange={setDue} />
        <Button type="submit" loading={give.isPending}>
          Giao {pages.length} trang
        </Button>
      </Group>
      {give.error !== null && <ProblemNotice error={give.error} />}
    </form>
  );
}
