import { Skeleton, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { isWithin } from '#shared/units/unit-path.ts';
import type { Account } from '../../shell/api-types.ts';
import { placesWith } from '../account-place.ts';
import { QueryNotice } from '../part/query-notice.tsx';
import { UnitSelect } from '../part/unit-select.tsx';
import { usePageTitle } from '../part/use-page-title.ts';
import { DefineFlag } from './define-flag.tsx';
import { usePriorityFlags } from './flag-queries.ts';
import { FlagTable } from './flag-table.tsx';

/** Priority groups of a place: those of the whole nation, and what units define beside them. */
export function FlagTab({ account }: { account: Account }) {
  usePageTitle('Nhóm ưu tiên');
  const top = placesWith(account, ['staff', 'approver', 'auditor', 'monitor'])[0] ?? '';
  const [place, setPlace] = useState(top);
  const flags = usePriorityFlags({ path: place });
  const places = placesWith(account, ['staff']);
  const own = places.find((one) => isWithin(one, place));
  return (
    <Stack gap="md">
      <Text>
        Một số nhóm ưu tiên dùng chung cả nước. Tỉnh, huyện, xã đặt thêm nhóm riêng cho các hộ của mình (xã
        đặt thay cho các xóm); một mã hay một tên chỉ mang một nghĩa từ tỉnh xuống đến xã.
      </Text>
      <UnitSelect label="Địa bàn" top={top} value={place} onChange={setPlace} />
      {place === '' && <Text>Chọn tỉnh để xem các nhóm.</Text>}
      {flags.error !== null && (
        <QueryNotice error={flags.error} account={account} onRetry={() => void flags.refetch()} />
      )}
      {flags.isLoading && <Skeleton height={240} aria-label="Đang tải các nhóm" />}
      {flags.data !== undefined && <FlagTable flags={flags.data} places={places} place={place} />}
      {own !== undefined && place !== '' && <DefineFlag key={place} top={own} place={place} />}
    </Stack>
  );
}
