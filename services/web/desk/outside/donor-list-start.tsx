import { Text, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { isWithin } from '#shared/units/unit-path.ts';
import type { Campaign } from '../../shell/api-types.ts';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { FileDrop } from '../import/file-drop.tsx';
import { CampaignChoice } from '../part/campaign-choice.tsx';
import { SendButton } from '../part/send-button.tsx';
import { fileMark, sendFile } from '../part/send-file.ts';
import { UnitSelect } from '../part/unit-select.tsx';
import { useCommand } from '../part/use-command.ts';
import type { DonorListItem } from './donor-list-queries.ts';

interface Parts {
  /** Where the account is staff. */
  readonly top: string;
  readonly campaigns: readonly Campaign[];
  readonly campaign: Campaign | undefined;
  readonly choose: (id: string) => void;
}

interface Wanted {
  readonly unit: string;
  readonly list: string;
  readonly campaign: string;
  readonly mark: string;
}

/** The first step: which file, and among the households of which place its people are looked for. */
export function DonorListStart({ top, campaigns, campaign, choose }: Parts) {
  const place = campaign !== undefined && isWithin(top, campaign.unit) ? campaign.unit : top;
  const [file, setFile] = useState<File | null>(null);
  const [unit, setUnit] = useState(place);
  const [share, setShare] = useState(0);
  const goTo = useNavigate();
  const { search } = useLocation();
  const upload = useCommand({
    send: (wanted: Wanted, id) =>
      file === null
        ? Promise.reject(new Error('There is no file'))
        : sendFile<DonorListItem>({ address: addressOf(wanted, file), file, id, onProgress: setShare }),
    changes: ['donor-lists'],
  });

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (file === null || campaign === undefined) return;
    setShare(0);
    upload.mutate(
      { unit, list: campaign.list, campaign: campaign.id, mark: fileMark(file) },
      { onSuccess: ({ id }) => void goTo(`/allocation/outside/${id}${search}`) },
    );
  }

  return (
    <form className="form" onSubmit={submit}>
      <Title order={2} size="h3">
        Ghi quà nhà hảo tâm đã tự tặng
      </Title>
      <Text>
        Gửi danh sách của nhà hảo tâm: mỗi dòng một người nhận, có họ tên và thôn xóm, hoặc số định danh. Hệ
        thống tìm hộ của từng dòng; chỗ chưa chắc thì hỏi bạn.
      </Text>
      <CampaignChoice campaigns={campaigns} campaign={campaign} choose={choose} />
      <FileDrop
        file={file}
        onChoose={(next) => {
          setFile(next);
          upload.reset();
        }}
      />
      <UnitSelect
        label="Tìm hộ trong địa bàn"
        description="Chỉ hộ trong danh sách đã chốt ở địa bàn này được ghi quà."
        top={place}
        value={unit}
        onChange={setUnit}
      />
      <SendButton
        isPending={upload.isPending}
        share={share}
        disabled={file === null || campaign === undefined || unit === ''}
        promise="Chưa ghi gì cả. Bạn xem từng dòng rồi mới xác nhận."
      />
      {upload.error !== null && <ProblemNotice error={upload.error} />}
    </form>
  );
}

function addressOf({ unit, list, campaign }: Wanted, { name }: File): string {
  const query = new URLSearchParams({ list, campaign, name: name.slice(0, 200) });
  return `/api/v1/donor-lists/${unit}?${query}`;
}
