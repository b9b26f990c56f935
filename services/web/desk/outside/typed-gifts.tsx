import { Button, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { formatDate } from '#shared/vietnam/date.ts';
import { answerOf } from '../../shell/api-client.ts';
import type { Account, Answer, Campaign } from '../../shell/api-types.ts';
import { formatGift } from '../../shell/format.ts';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { StatusMark } from '../../shell/status-mark.tsx';
import { hasRole, homePlace } from '../account-place.ts';
import { api } from '../desk.ts';
import { AccountName } from '../part/account-name.tsx';
import { fromCursor } from '../part/next-page.ts';
import { QueryNotice } from '../part/query-notice.tsx';
import { useCommand } from '../part/use-command.ts';

type TypedGift = Answer<'/api/v1/outside-gifts/{path}'>['items'][number];

const MARKS = {
  waits: { tone: 'waiting', word: 'Chờ duyệt, chưa tính' },
  counts: { tone: 'done', word: 'Được tính' },
  refused: { tone: 'attention', word: 'Không được tính' },
  withdrawn: { tone: 'neutral', word: 'Đã rút lại' },
} as const satisfies Record<TypedGift['verdict'], object>;

export function useTypedGifts(place: string, campaign: string) {
  return useInfiniteQuery({
    queryKey: ['outside-gifts', place, campaign],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor }) =>
      answerOf(
        api.GET('/api/v1/outside-gifts/{path}', {
          params: { path: { path: place }, query: { campaign, limit: 20, ...fromCursor(cursor) } },
        }),
      ),
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
}

/** Gifts that were typed one by one: an approver says whether each counts. */
export function TypedGifts({ account, campaign }: { account: Account; campaign: Campaign }) {
  const found = useTypedGifts(homePlace(account) || campaign.unit, campaign.id);
  const rows = (found.data?.pages ?? []).flatMap(({ items }) => items);
  if (found.error !== null) return <QueryNotice error={found.error} account={account} />;
  if (rows.length === 0) return null;
  return (
    <section>
      <Title order={2} size="h4" mb="sm">
        Quà đã ghi từng hộ
      </Title>
      <ul className="change-list" aria-label="Quà đã ghi từng hộ">
        {rows.map((gift) => (
          <li key={gift.id}>
            <Gift gift={gift} account={account} />
          </li>
        ))}
      </ul>
      {found.hasNextPage && (
        <Button
          mt="sm"
          variant="default"
          loading={found.isFetchingNextPage}
          onClick={() => void found.fetchNextPage()}
        >
          Xem thêm
        </Button>
      )}
    </section>
  );
}

function Gift({ gift, account }: { gift: TypedGift; account: Account }) {
  const { head, code, village, giver, lines, day, verdict, reportedBy, why } = gift;
  const mayJudge = verdict === 'waits' && hasRole(account, 'approver') && reportedBy !== account.id;
  const mayTakeBack = (verdict === 'waits' || verdict === 'counts') && hasRole(account, 'staff');
  return (
    <>
      <div className="change-head">
        <strong>
          {head ?? 'Hộ đã ra khỏi danh sách'}
          {code !== null && `, mã ${code}`}
          {village !== null && `, ${village}`}
        </strong>
        <StatusMark {...MARKS[verdict]} />
      </div>
      <Text fz="sm">
        {giver}: {formatGift(lines)}, ngày {formatDate(day)}
      </Text>
      <Text fz="sm">
        Ghi bởi <AccountName id={reportedBy} />
        {why !== null && `. Lý do: ${why}`}
      </Text>
      {(mayJudge || mayTakeBack) && (
        <Acts gift={gift} acts={[...(mayJudge ? JUDGES : []), ...(mayTakeBack ? TAKES_BACK : [])]} />
      )}
    </>
  );
}

type Act = 'counts' | 'refused' | 'withdraw';
const JUDGES: readonly Act[] = ['counts', 'refused'];
const TAKES_BACK: readonly Act[] = ['withdraw'];
const ACT_WORDS: Readonly<Record<Act, string>> = {
  counts: 'Cho tính',
  refused: 'Không tính',
  withdraw: 'Rút lại',
};

function Acts({ gift, acts }: { gift: TypedGift; acts: readonly Act[] }) {
  const [asked, setAsked] = useState<Act | null>(null);
  const [why, setWhy] = useState('');
  const act = useCommand({
    send: ({ wanted, reason }: { wanted: Act; reason: string }, id) => {
      const params = { path: { id: gift.id }, header: { 'Idempotency-Key': id } };
      if (wanted === 'withdraw')
        return answerOf(api.POST('/api/v1/outside-gifts/{id}/withdrawal', { params, body: { why: reason } }));
      const body = wanted === 'counts' ? { verdict: wanted } : { verdict: wanted, why: reason };
      return answerOf(api.POST('/api/v1/outside-gifts/{id}/judgement', { params, body }));
    },
    changes: ['outside-gifts', 'gift-matrix'],
  });
  function submit(event: FormEvent): void {
    event.preventDefault();
    if (asked !== null) act.mutate({ wanted: asked, reason: why.trim() });
  }
  return (
    <Stack gap="xs" mt="xs">
      <Group gap="xs">
        {acts.map((one) => (
          <Button
            key={one}
            size="sm"
            variant={one === 'counts' ? 'filled' : 'default'}
            loading={act.isPending && act.variables.wanted === one}
            onClick={() => (one === 'counts' ? act.mutate({ wanted: one, reason: '' }) : setAsked(one))}
          >
            {ACT_WORDS[one]}
          </Button>
        ))}
      </Group>
      {asked !== null && (
        <form className="form" onSubmit={submit}>
          <TextInput
            label={`Vì sao ${ACT_WORDS[asked].toLowerCase()}`}
            value={why}
            onChange={(event) => setWhy(event.target.value)}
            maxLength={500}
            required
          />
          <Group>
            <Button type="submit" size="sm" loading={act.isPending}>
              {ACT_WORDS[asked]}
            </Button>
            <Button variant="subtle" size="sm" onClick={() => setAsked(null)}>
              Thôi
            </Button>
          </Group>
        </form>
      )}
      {act.error !== null && <ProblemNotice error={act.error} />}
    </Stack>
  );
}
