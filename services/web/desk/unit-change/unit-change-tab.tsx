import { SegmentedControl } from '@mantine/core';
import { Navigate, Route, Routes, useLocation, useNavigate } from 'react-router';
import type { Account } from '../../shell/api-types.ts';
import { RehomingList } from './rehoming-list.tsx';
import { RehomingPage } from './rehoming-page.tsx';
import { VillagesPage } from './villages-page.tsx';

const BASE = '/registry/units';

/** Units that change: villages that merge, and a list year carried over into new units. */
export function UnitChangeTab({ account }: { account: Account }) {
  const goTo = useNavigate();
  const { pathname } = useLocation();
  const current = pathname.startsWith(`${BASE}/rehomings`) ? 'rehomings' : 'villages';
  return (
    <>
      <SegmentedControl
        aria-label="Việc cần làm"
        mb="lg"
        value={current}
        onChange={(next) => void goTo(`${BASE}/${next}`)}
        data={[
          { value: 'villages', label: 'Xóm trong xã' },
          { value: 'rehomings', label: 'Sang đơn vị mới' },
        ]}
      />
      <Routes>
        <Route path="villages" element={<VillagesPage account={account} />} />
        <Route path="rehomings" element={<RehomingList account={account} />} />
        <Route path="rehomings/:id" element={<RehomingPage account={account} />} />
        <Route path="*" element={<Navigate to={`${BASE}/villages`} replace />} />
      </Routes>
    </>
  );
}
