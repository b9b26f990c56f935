import { Alert, Anchor, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useEffect } from 'react';
import { Link, Route, Routes, useParams, useSearchParams } from 'react-router';
import { isWithin } from '#shared/units/unit-path.ts';
import { formatDate, isDay } from '#shared/vietnam/date.ts';
import type { Account } from '../../shell/api-types.ts';
import { settledWords } from '../../shell/format.ts';
import { StatusMark } from '../../shell/status-mark.tsx';
import { hasRole, placesWith } from '../account-place.ts';
import { QueryNotice } from '../part/query-notice.tsx';
import { UnitTrail } from '../part/unit-trail.tsx';
import { usePageTitle } from '../part/use-page-title.ts';
import { useUnit } from '../part/use-unit.ts';
import { DayView } from './day-view.tsx';
import { HistoryTimeline } from './history-timeline.tsx';
import { HouseholdCommands } from './household-commands.tsx';
import { HouseholdFacts } from './household-facts.tsx';
import { useRecord } from './household-queries.ts';
import type { HouseholdRecord } from './household-types.ts';
import { ListTable } from './list-table.tsx';
import { MemberTable } from './member-table.tsx';
import { NewHousehold } from './new-household.tsx';

/** One household: what it is, was and what may happen to it; `new` registers one. */
export function HouseholdPage({ account }: { account: Account }) {
  return (
    <Routes>
      <Route path="new" element={<NewHousehold account={account} />} />
      <Route path=":id" element={<OneHousehold account={account} />} />
    </Routes>
  );
}

function OneHousehold({ account }: { account: Account }) {
  const { id = '' } = useParams();
  useEffect(() => {
    window.scrollTo(0, 0);
  }, [id]);
  const [address] = useSearchParams();
  const asked = address.get('on') ?? '';
  const on = isDay(asked) ? asked : null;
  const now = useRecord(id);
  const then = useRecord(on === null ? '' : id, on);
  if (now.error !== null)
    return <QueryNotice error={now.error} account={account} onRetry={() => void now.refetch()} />;
  if (now.data === undefined) return <Skeleton height={300} aria-label="Đang tải hộ" />;
  const shown = on === null ? now.data : then.data;
  const mayChange = on === null && isStaffAt(account, now.data.unit);
  return (
    <Stack gap="lg">
      <Heading record={now.data} account={account} />
      {mayChange && <HouseholdCommands record={now.data} />}
      <DayView key={on} on={on} error={then.error} />
      {shown !== undefined && <HouseholdFacts record={shown} account={account} />}
      {shown !== undefined && (
        <MemberTable record={shown} mayChange={mayChange && shown.status === 'active'} />
      )}
      <ListTable lists={now.data.lists} claims={now.data.claims} />
      <HistoryTimeline record={now.data} />
    </Stack>
  );
}

function isStaffAt(account: Account, unit: string): boolean {
  return placesWith(account, ['staff']).some((place) => isWithin(place, unit));
}

function Heading({ record, account }: { record: HouseholdRecord; account: Account }) {
  const { id, head, code, unit, status, end, change } = record;
  const place = useUnit(unit);
  usePageTitle(`Hộ ${head}`);
  return (
    <div>
      {place.data !== undefined && (
        <UnitTrail unit={place.data} account={account} href={(path) => `/registry/households/${path}`} />
      )}
      <Group mt="xs">
        <Title order={2}>Hộ {head}</Title>
        <StatusMark
          tone={status === 'active' ? 'done' : 'neutral'}
          word={status === 'active' ? 'Đang theo dõi' : `Thôi theo dõi: ${settledWords(end?.reason ?? null)}`}
        />
      </Group>
      <Text c="var(--no-data)">Mã hộ {code}</Text>
      {hasRole(account, 'auditor') && (
        <Anchor component={Link} to={`/registry/looks?household=${id}`}>
          Ai đã xem nội dung được giữ kín của hộ này
        </Anchor>
      )}
      {end?.into != null && (
        <Anchor component={Link} to={`/registry/household/${end.into}`}>
          Xem hộ mà hộ này đã nhập vào
        </Anchor>
      )}
      {change.unseen && (
        <Alert color="yellow" mt="sm" title="Hộ vừa chuyển đến">
          Nơi đi đã ghi hộ này chuyển đến đây ngày {formatDate(change.on)}. Hãy kiểm tra và sửa thông tin nếu
          cần.
        </Alert>
      )}
    </div>
  );
}
