import {
  Anchor,
  Button,
  NativeSelect,
  NumberInput,
  Skeleton,
  Stack,
  Table,
  Text,
  TextInput,
  Title,
} from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { Link } from 'react-router';
import { formatDate, today } from '#shared/vietnam/date.ts';
import { formatMoney, moneyInWords } from '#shared/vietnam/money-words.ts';
import { dateInChap, lunarLabel, nextTet } from '#shared/vietnam/tet-calendar.ts';
import { answerOf } from '../../shell/api-client.ts';
import type { Account, Body, Campaign, PoorList } from '../../shell/api-types.ts';
import { formatDong } from '../../shell/format.ts';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { placesWith } from '../account-place.ts';
import { api } from '../desk.ts';
import { DayInput } from '../part/day-input.tsx';
import { Empty } from '../part/empty.tsx';
import { UnitName } from '../part/unit-name.tsx';
import { UnitSelect } from '../part/unit-select.tsx';
import { useCampaigns } from '../part/use-campaign.ts';
import { useCommand } from '../part/use-command.ts';
import { useLists } from '../poor-list/use-lists.ts';
import { PhaseSteps } from './phase-steps.tsx';

/** The campaigns that there are, and opening one for a frozen list. */
export function CampaignTab({ account }: { account: Account }) {
  const campaigns = useCampaigns();
  const lists = useLists();
  const top = placesWith(account, ['staff'])[0];
  const frozen = lists.data?.filter(({ status }) => status === 'frozen') ?? [];
  return (
    <Stack gap="lg">
      {campaigns.error !== null && (
        <ProblemNotice error={campaigns.error} onRetry={() => void campaigns.refetch()} />
      )}
      {campaigns.isLoading && <Skeleton height={120} aria-label="Đang tải đợt hỗ trợ" />}
      {campaigns.data?.length === 0 && (
        <Empty title="Chưa có đợt hỗ trợ" text="Khi danh sách đã chốt, mở đợt hỗ trợ ở dưới." />
      )}
      {campaigns.data !== undefined && campaigns.data.length > 0 && <Campaigns campaigns={campaigns.data} />}
      {campaigns.data?.map((campaign) => (
        <PhaseSteps key={campaign.id} campaign={campaign} account={account} />
      ))}
      {top !== undefined && frozen.length > 0 && <NewCampaign top={top} lists={frozen} />}
      {top !== undefined && lists.data !== undefined && frozen.length === 0 && (
        <Empty
          title="Chưa có danh sách đã chốt"
          text="Chốt danh sách ở trang Hộ nghèo trước khi mở đợt hỗ trợ."
        />
      )}
    </Stack>
  );
}

function Campaigns({ campaigns }: { campaigns: readonly Campaign[] }) {
  return (
    <Table withTableBorder striped>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Đợt hỗ trợ</Table.Th>
          <Table.Th>Đơn vị</Table.Th>
          <Table.Th className="number">Số hộ</Table.Th>
          <Table.Th>Hạn trao</Table.Th>
          <Table.Th>Mùng Một Tết</Table.Th>
          <Table.Th className="number">Mức tối thiểu</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {campaigns.map(({ id, name, unit, households, deadline, tetDate, minimum }) => (
          <Table.Tr key={id}>
            <Table.Td>
              <Anchor component={Link} to={`/coverage/${unit}?campaign=${encodeURIComponent(id)}`}>
                {name}
              </Anchor>
            </Table.Td>
            <Table.Td>
              <UnitName path={unit} />
            </Table.Td>
            <Table.Td className="number">{formatMoney(households)}</Table.Td>
            <Table.Td>{formatDate(deadline)}</Table.Td>
            <Table.Td>{formatDate(tetDate)}</Table.Td>
            <Table.Td className="number">{formatDong(minimum)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function NewCampaign({ top, lists }: { top: string; lists: readonly PoorList[] }) {
  const tet = nextTet(today(Date.now()));
  const [name, setName] = useState(`100% hộ nghèo có Tết ${tet.lunarYear} ${tet.year}`);
  const [list, setList] = useState(lists[0]?.id ?? '');
  const [unit, setUnit] = useState(top);
  const [tetDate, setTetDate] = useState(tet.date);
  const [deadline, setDeadline] = useState(dateInChap(tet, 23));
  const [minimum, setMinimum] = useState<number | string>(500_000);
  const open = useCommand({
    send: (body: Body<'/api/v1/campaigns'>, id) =>
      answerOf(api.POST('/api/v1/campaigns', { params: { header: { 'Idempotency-Key': id } }, body })),
    changes: ['campaigns'],
  });

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (tetDate === '' || deadline === '') return;
    open.mutate({ name: name.trim(), list, unit, tetDate, deadline, minimum: Number(minimum) });
  }

  return (
    <form className="form" onSubmit={submit}>
      <Title order={2} size="h4">
        Mở đợt hỗ trợ
      </Title>
      <TextInput
        label="Tên đợt"
        value={name}
        onChange={(event) => setName(event.target.value)}
        maxLength={200}
        required
      />
      <NativeSelect
        label="Danh sách đã chốt"
        value={list}
        onChange={(event) => setList(event.target.value)}
        data={lists.map((one) => ({
          value: one.id,
          label: `${one.name} (${formatMoney(one.count ?? 0)} hộ)`,
        }))}
      />
      <UnitSelect label="Đơn vị" top={top} value={unit} onChange={setUnit} />
      <DayInput label="Mùng Một Tết" value={tetDate} onChange={setTetDate} />
      <DayInput
        label="Hạn trao"
        description={deadline === '' ? undefined : (lunarLabel(deadline) ?? 'Ngoài tháng Chạp')}
        value={deadline}
        onChange={setDeadline}
      />
      <NumberInput
        label="Mức tối thiểu để coi là có Tết (đồng)"
        description={moneyInWords(Number(minimum) || 0)}
        value={minimum}
        onChange={setMinimum}
        min={1}
        max={1_000_000_000}
        allowDecimal={false}
        thousandSeparator="."
        decimalSeparator=","
        required
      />
      {open.error !== null && <ProblemNotice error={open.error} />}
      {open.data !== undefined && (
        <Text role="status">
          Đã mở “{open.data.name}” cho {formatMoney(open.data.households)} hộ.
        </Text>
      )}
      <div>
        <Button type="submit" loading={open.isPending}>
          Mở đợt hỗ trợ
        </Button>
      </div>
    </form>
  );
}
