import { Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { Link, Route, Routes, useLocation, useParams } from 'react-router';
import type { Account, Campaign } from '../../shell/api-types.ts';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { homePlace } from '../account-place.ts';
import { CampaignChoice } from '../part/campaign-choice.tsx';
import { Empty } from '../part/empty.tsx';
import { UnitSelect } from '../part/unit-select.tsx';
import { useChosenCampaign } from '../part/use-campaign.ts';
import { usePageTitle } from '../part/use-page-title.ts';
import { useUnit } from '../part/use-unit.ts';
import { LedgerPage } from './ledger-page.tsx';
import { LotPage } from './lot-page.tsx';
import { NewRecord } from './new-record.tsx';
import { RecordList } from './record-list.tsx';
import { RecordPage } from './record-page.tsx';

const ADDRESS = '/allocation/custody';
const PAGES = [
  { path: '', word: 'Biên bản giao nhận' },
  { path: '/ledger', word: 'Sổ người giữ' },
  { path: '/lots', word: 'Tra mã lô' },
] as const;

/** Money and goods on their way from the giver to the households: records, who has what, where a lot went. */
export function CustodyTab({ account }: { account: Account }) {
  usePageTitle('Giao nhận tiền, hàng');
  const { campaigns, campaign, choose, error } = useChosenCampaign();
  if (error !== null) return <ProblemNotice error={error} />;
  if (campaigns?.length === 0)
    return <Empty title="Chưa có đợt hỗ trợ" text="Mở đợt hỗ trợ và ghi nguồn trước khi giao nhận." />;
  return (
    <Stack gap="md">
      {campaigns !== undefined && (
        <CampaignChoice campaigns={campaigns} campaign={campaign} choose={choose} />
      )}
      {campaign !== undefined && <Pages key={campaign.id} account={account} campaign={campaign} />}
    </Stack>
  );
}

function Pages({ account, campaign }: { account: Account; campaign: Campaign }) {
  const top = homePlace(account) || campaign.unit;
  const [place, setPlace] = useState(top);
  const here = useUnit(top);
  const hasUnits = here.data?.children.some(({ level }) => level !== 'village') ?? false;
  const at = { campaign: campaign.id, place };
  const look = (
    <>
      <PageLinks />
      {hasUnits && (
        <Group>
          <UnitSelect label="Địa bàn" top={top} value={place} onChange={setPlace} />
        </Group>
      )}
    </>
  );
  return (
    <Routes>
      <Route
        index
        element={
          <>
            {look}
            <RecordList account={account} at={at} />
          </>
        }
      />
      <Route
        path="ledger"
        element={
          <>
            {look}
            <LedgerPage account={account} at={at} />
          </>
        }
      />
      <Route
        path="lots"
        element={
          <>
            {look}
            <LotPage account={account} at={at} />
          </>
        }
      />
      <Route path="new" element={<NewRecord account={account} campaign={campaign} />} />
      <Route path=":id" element={<OneRecord account={account} />} />
    </Routes>
  );
}

function OneRecord({ account }: { account: Account }) {
  const { id = '' } = useParams();
  return <RecordPage key={id} id={id} account={account} />;
}

function PageLinks() {
  const { pathname, search } = useLocation();
  return (
    <nav aria-label="Trong phần giao nhận">
      <Group gap="xs">
        {PAGES.map(({ path, word }) => {
          const current = pathname.replace(/\/$/, '').endsWith(`${ADDRESS}${path}`);
          return (
            <Link
              key={path}
              to={`${ADDRESS}${path}${campaignOf(search)}`}
              className={`desk-nav-link ${current ? 'current' : ''}`}
              aria-current={current ? 'page' : undefined}
            >
              {word}
            </Link>
          );
        })}
      </Group>
    </nav>
  );
}

/** The campaign goes along from page to page, a filter of one page does not. */
function campaignOf(search: string): string {
  const campaign = new URLSearchParams(search).get('campaign');
  return campaign === null ? '' : `?campaign=${encodeURIComponent(campaign)}`;
}
