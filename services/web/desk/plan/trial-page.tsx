import { Anchor, Button, Checkbox, NativeSelect, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { formatMoney } from '#shared/vietnam/money-words.ts';
import type { Account, Campaign, Source } from '../../shell/api-types.ts';
import { CLASS_WORDS, formatDong, formatGift } from '../../shell/format.ts';
import { hasRole } from '../account-place.ts';
import { CampaignChoice } from '../part/campaign-choice.tsx';
import { Empty } from '../part/empty.tsx';
import { QueryNotice } from '../part/query-notice.tsx';
import { useChosenCampaign } from '../part/use-campaign.ts';
import { usePageTitle } from '../part/use-page-title.ts';
import { WholeNumber } from '../part/whole-number.tsx';
import { useSources } from '../source/source-queries.ts';
import './plan.css';
import { TrialResult } from './trial-result.tsx';
import { AS_IT_STANDS, NOTHING_TYPED, type TypedSource, type TypedTrial, toTrial } from './typed-trial.ts';

/** What if there were more of a source, another minimum, another class: coverage and cost at once, nothing written. */
export function TrialPage({ account }: { account: Account }) {
  const { campaigns, campaign, choose, error } = useChosenCampaign();
  const sources = useSources(campaign?.id);
  usePageTitle('Thử số khác');
  const problem = error ?? sources.error;
  if (problem !== null) return <QueryNotice error={problem} account={account} />;
  if (!hasRole(account, 'staff'))
    return <Empty title="Trang này dành cho nghiệp vụ" text="Người lập phương án mới thử số ở đây." />;
  return (
    <Stack gap="md">
      <div>
        <Anchor component={Link} to={`/allocation/plans?campaign=${campaign?.id ?? ''}`}>
          Tất cả phương án
        </Anchor>
        <Title order={2} size="h3" mt="xs">
          Thử số khác
        </Title>
        <Text fz="sm">Đổi số, xem ngay kết quả. Không có gì được ghi lại.</Text>
      </div>
      {campaigns !== undefined && (
        <CampaignChoice campaigns={campaigns} campaign={campaign} choose={choose} />
      )}
      {sources.data === undefined && <Skeleton height={300} aria-label="Đang tải nguồn" />}
      {sources.data?.length === 0 && (
        <Empty title="Chưa có nguồn" text="Ghi nguồn của đợt hỗ trợ trước khi thử." />
      )}
      {campaign !== undefined && sources.data !== undefined && sources.data.length > 0 && (
        <Trying key={campaign.id} campaign={campaign} sources={sources.data} />
      )}
    </Stack>
  );
}

function Trying({ campaign, sources }: { campaign: Campaign; sources: readonly Source[] }) {
  const [typed, setTyped] = useState<TypedTrial>(NOTHING_TYPED);
  return (
    <div className="trial">
      <Fields campaign={campaign} sources={sources} typed={typed} onType={setTyped} />
      <div className="trial-result">
        <TrialResult campaign={campaign} sources={sources} trial={toTrial(campaign, sources, typed)} />
      </div>
    </div>
  );
}

interface FieldParts {
  readonly campaign: Campaign;
  readonly sources: readonly Source[];
  readonly typed: TypedTrial;
  readonly onType: (typed: TypedTrial) => void;
}

function Fields({ campaign, sources, typed, onType }: FieldParts) {
  const isRice = campaign.minimumKind === 'rice';
  return (
    <div className="form">
      <WholeNumber
        label={isRice ? 'Mức tối thiểu (kg gạo)' : 'Mức tối thiểu (đồng)'}
        description={`Hiện nay: ${isRice ? `${campaign.minimumKilograms} kg gạo` : formatDong(campaign.minimum)}`}
        value={typed.minimum}
        onChange={(minimum) => onType({ ...typed, minimum })}
        most={1_000_000_000}
        pointer="/minimum"
        isRequired={false}
      />
      <Checkbox
        label="Tính cả số mới chỉ hứa"
        checked={typed.promises}
        onChange={(event) => onType({ ...typed, promises: event.currentTarget.checked })}
      />
      {sources.map((source) => (
        <SourceFields
          key={source.id}
          source={source}
          typed={typed.sources[source.id] ?? AS_IT_STANDS}
          onType={(one) => onType({ ...typed, sources: { ...typed.sources, [source.id]: one } })}
        />
      ))}
      <Button variant="default" onClick={() => onType(NOTHING_TYPED)}>
        Trở về số hiện nay
      </Button>
    </div>
  );
}

interface SourceParts {
  readonly source: Source;
  readonly typed: TypedSource;
  readonly onType: (typed: TypedSource) => void;
}

function SourceFields({ source, typed, onType }: SourceParts) {
  const own = source.classes.length === 1 ? CLASS_WORDS[source.classes[0]!].toLowerCase() : 'mọi loại hộ';
  return (
    <fieldset className="trial-source">
      <legend>{source.name}</legend>
      <Text fz="sm">
        {formatGift(source.gift)} mỗi {source.per === 'person' ? 'khẩu' : 'hộ'}
      </Text>
      <WholeNumber
        label="Số suất có thể chia"
        description={`Hiện nay: ${formatMoney(source.available)}`}
        value={typed.supply}
        onChange={(supply) => onType({ ...typed, supply })}
        least={0}
        most={1_000_000_000}
        pointer={`/sources/${source.id}`}
        isRequired={false}
      />
      <NativeSelect
        mt="xs"
        label="Dành cho"
        value={typed.classes}
        onChange={(event) => onType({ ...typed, classes: event.target.value as TypedSource['classes'] })}
        data={[
          { value: 'own', label: `Như hiện nay: ${own}` },
          { value: 'both', label: 'Mọi loại hộ' },
          { value: 'poor', label: `Chỉ ${CLASS_WORDS.poor.toLowerCase()}` },
          { value: 'near-poor', label: `Chỉ ${CLASS_WORDS['near-poor'].toLowerCase()}` },
        ]}
      />
    </fieldset>
  );
}
