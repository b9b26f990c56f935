import { Anchor, Button, Group, Skeleton, Stack, Table, Text, Title } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { problemOfAnswer } from '../../shell/api-problem.ts';
import type { Account, Unit } from '../../shell/api-types.ts';
import { LEVEL_WORDS } from '../../shell/format.ts';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { session } from '../desk.ts';
import { CampaignChoice } from '../part/campaign-choice.tsx';
import { Empty } from '../part/empty.tsx';
import { QueryNotice } from '../part/query-notice.tsx';
import { UnitTrail } from '../part/unit-trail.tsx';
import { useChosenCampaign } from '../part/use-campaign.ts';
import { usePageTitle } from '../part/use-page-title.ts';
import { useUnit } from '../part/use-unit.ts';
import { useSources } from '../source/source-queries.ts';
import { type PrintChoice, PrintForm, paperOf, USUAL_CHOICE } from './print-form.tsx';
import { PrintHistory } from './print-history.tsx';

/** Prints the lists of a place; down to a village, whose list can be looked at before. */
export function PrintPage({ account }: { account: Account }) {
  const path = useParams()['*'] ?? '';
  const { campaigns, campaign, choose, error } = useChosenCampaign();
  const unit = useUnit(path);
  const sources = useSources(campaign?.id);
  const [choice, setChoice] = useState(USUAL_CHOICE);
  usePageTitle('In danh sách');
  const search = campaign === undefined ? '' : `?campaign=${encodeURIComponent(campaign.id)}`;
  if (error !== null) return <QueryNotice error={error} account={account} />;
  if (unit.error !== null) return <QueryNotice error={unit.error} account={account} />;
  if (campaigns?.length === 0)
    return <Empty title="Chưa có đợt hỗ trợ" text="Mở đợt hỗ trợ và duyệt phương án trước khi in." />;
  if (unit.data === undefined) return <Skeleton height={300} aria-label="Đang tải đơn vị" />;
  return (
    <Stack gap="md">
      <UnitTrail unit={unit.data} account={account} href={(to) => `/print/${to}${search}`} />
      <Group justify="space-between" align="end">
        <div>
          <Title order={1} size="h2">
            In danh sách ký nhận: {unit.data.name}
          </Title>
          <Text fz="sm">In cả nơi đang chọn, hoặc chọn đến xóm để xem trước. Khổ giấy A4.</Text>
        </div>
        {campaigns !== undefined && (
          <CampaignChoice campaigns={campaigns} campaign={campaign} choose={choose} />
        )}
      </Group>
      <Anchor component={Link} to={`/pages/${path}${search}`}>
        Trang chưa về: giao trang, nhận lại trang
      </Anchor>
      {campaign !== undefined && (
        <PrintForm
          unit={unit.data}
          campaign={campaign.id}
          sources={sources.data ?? []}
          choice={choice}
          onChoose={setChoice}
        />
      )}
      {campaign !== undefined && <PrintHistory campaign={campaign.id} />}
      <Below unit={unit.data} search={search} campaign={campaign?.id} choice={choice} />
    </Stack>
  );
}

function Below({
  unit,
  search,
  campaign,
  choice,
}: {
  unit: Unit;
  search: string;
  campaign: string | undefined;
  choice: PrintChoice;
}) {
  const villages = unit.level === 'village' ? [unit] : unit.children;
  if (villages.length === 0)
    return <Empty title="Chưa có xóm nào ở đây" text="Xóm có cùng danh sách hộ: hãy nhập danh sách trước." />;
  return (
    <Table striped highlightOnHover withTableBorder>
      <Table.Thead>
        <Table.Tr>
          <Table.Th className="number">STT</Table.Th>
          <Table.Th>{LEVEL_WORDS[villages[0]?.level ?? 'village']}</Table.Th>
          <Table.Th>Xem trước</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {villages.map(({ path, name, level }, index) => (
          <Table.Tr key={path}>
            <Table.Td className="number">{index + 1}</Table.Td>
            <Table.Td>{name}</Table.Td>
            <Table.Td>
              {level === 'village' ? (
                <PrintButton path={path} name={name} campaign={campaign} choice={choice} />
              ) : (
                <Anchor component={Link} to={`/print/${path}${search}`}>
                  Chọn trong {name}
                </Anchor>
              )}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function PrintButton({
  path,
  name,
  campaign,
  choice,
}: {
  path: string;
  name: string;
  campaign: string | undefined;
  choice: PrintChoice;
}) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [file, setFile] = useState<string | null>(null);

  async function print(): Promise<void> {
    setBusy(true);
    setError(null);
    try {
      const url = URL.createObjectURL(await fetchList(path, campaign ?? '', choice));
      setFile((before) => {
        if (before !== null) URL.revokeObjectURL(before);
        return url;
      });
      window.open(url, '_blank');
    } catch (problem) {
      setError(problem);
    }
    setBusy(false);
  }

  return (
    <Group gap="sm">
      <Button
        leftSection={<IconEye size={18} aria-hidden="true" />}
        loading={busy}
        disabled={campaign === undefined}
        onClick={() => void print()}
        aria-label={`Xem trước danh sách ${name}`}
      >
        Xem trước
      </Button>
      {file !== null && (
        <>
          <Anchor href={file} target="_blank" rel="noopener">
            Mở lại tệp
          </Anchor>
          <Anchor href={file} download={`danh-sach-${path.split('/').at(-1)}.pdf`}>
            Tải về
          </Anchor>
        </>
      )}
      {error !== null && <ProblemNotice error={error} onRetry={() => void print()} />}
    </Group>
  );
}

async function fetchList(path: string, campaign: string, choice: PrintChoice): Promise<Blob> {
  const { kind, layout } = paperOf(choice);
  const wish = { campaign, kind, layout, ...(choice.source === null ? {} : { source: choice.source }) };
  const address = `/api/v1/receipt-lists/${path}?${new URLSearchParams(wish)}`;
  const response = await session.fetch(new Request(address));
  if (!response.ok) throw problemOfAnswer(response, await response.json().catch(() => null));
  return response.blob();
}
