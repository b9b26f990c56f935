import { NativeSelect } from '@mantine/core';
import type { Campaign } from '../../shell/api-types.ts';

interface Parts {
  readonly campaigns: readonly Campaign[];
  readonly campaign: Campaign | undefined;
  readonly choose: (id: string) => void;
}

/** Nothing to choose from is not shown. */
export function CampaignChoice({ campaigns, campaign, choose }: Parts) {
  if (campaigns.length < 2 && campaign !== undefined) return null;
  return (
    <NativeSelect
      label="Đợt hỗ trợ"
      value={campaign?.id ?? ''}
      onChange={(event) => choose(event.target.value)}
      data={[
        ...(campaign === undefined ? [{ value: '', label: 'Chọn đợt hỗ trợ' }] : []),
        ...campaigns.map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
  );
}
