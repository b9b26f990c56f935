import { Button, Group, Text } from '@mantine/core';
import {
  IconChartBar,
  IconHome,
  IconLogout,
  IconPackage,
  IconPrinter,
  IconSettings,
  IconUsers,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link, useLocation, useSearchParams } from 'react-router';
import type { Account } from '../../shell/api-types.ts';
import { ROLE_WORDS } from '../../shell/format.ts';
import { SampleNotice } from '../../shell/sample-notice.tsx';
import { hasRole, homePlace } from '../account-place.ts';
import { queries, session } from '../desk.ts';
import { useInSight } from './use-in-sight.ts';
import { useUnit } from './use-unit.ts';

/** What every page of the desk has: the sample's band, the pages, who is signed in, for which unit, as what. */
export function DeskFrame({ account, children }: { account: Account; children: ReactNode }) {
  return (
    <>
      <a className="skip-link" href="#content">
        Đến nội dung
      </a>
      <SampleNotice />
      <header className="desk-head">
        <Text fw={700} fz="lg" component="span">
          Tết 100
        </Text>
        <Pages account={account} />
        <Who account={account} />
      </header>
      <main id="content" className="desk-main" tabIndex={-1}>
        {children}
      </main>
    </>
  );
}

function Pages({ account }: { account: Account }) {
  const place = homePlace(account);
  const [address] = useSearchParams();
  const strip = useInSight<HTMLElement>(useLocation().pathname, '.current');
  const campaign = address.get('campaign');
  const search = campaign === null ? '' : `?campaign=${encodeURIComponent(campaign)}`;
  return (
    <nav ref={strip} className="desk-nav" aria-label="Các trang">
      {place !== null && (
        <>
          <Page
            to={`/coverage/${place}${search}`}
            icon={<IconChartBar aria-hidden="true" />}
            word="Tỷ lệ hộ có Tết"
          />
          <Page
            to={`/remaining/${place}${search}`}
            icon={<IconUsers aria-hidden="true" />}
            word="Chưa nhận"
          />
        </>
      )}
      {hasRole(account, 'commune-officer', 'staff', 'approver', 'auditor', 'monitor') && (
        <Page to="/registry" icon={<IconHome aria-hidden="true" />} word="Hộ nghèo" />
      )}
      {hasRole(account, 'staff') && (
        <Page
          to={`/print/${place ?? ''}${search}`}
          icon={<IconPrinter aria-hidden="true" />}
          word="In danh sách"
        />
      )}
      {hasRole(account, 'staff', 'approver') && (
        <Page
          to={`/allocation${search}`}
          icon={<IconSettings aria-hidden="true" />}
          word="Nguồn, phương án"
        />
      )}
      {!hasRole(account, 'staff', 'approver') && place !== null && (
        <Page
          to={`/allocation/custody${search}`}
          icon={<IconPackage aria-hidden="true" />}
          word="Giao nhận"
        />
      )}
    </nav>
  );
}

function Page({ to, icon, word }: { to: string; icon: ReactNode; word: string }) {
  // The page stays marked while one looks at another unit in it.
  const page = `/${to.split(/[/?]/)[1]}`;
  const current = useLocation().pathname.startsWith(page);
  return (
    <Link
      to={to}
      className={`desk-nav-link ${current ? 'current' : ''}`}
      aria-current={current ? 'page' : undefined}
    >
      {icon}
      {word}
    </Link>
  );
}

function Who({ account }: { account: Account }) {
  const role = account.roles[0];
  const unit = useUnit(role?.path ?? null);
  const standing = [
    role === undefined ? 'Chưa có vai trò' : ROLE_WORDS[role.role],
    ...(unit.data === undefined ? [] : [unit.data.name]),
    ...(account.roles.length > 1 ? [`và ${account.roles.length - 1} vai trò khác`] : []),
  ].join(' · ');
  return (
    <Group gap="sm" wrap="nowrap" className="desk-who">
      <div className="desk-name" title={`${account.displayName}, ${standing}`}>
        <Text fz="sm" fw={600} truncate>
          {account.displayName}
        </Text>
        <Text fz="xs" c="var(--no-data)" truncate>
          {standing}
        </Text>
      </div>
      <Button
        variant="default"
        size="sm"
        style={{ flexShrink: 0 }}
        leftSection={<IconLogout size={18} aria-hidden="true" />}
        onClick={() => {
          queries.clear();
          void session.signOut();
        }}
      >
        Đăng xuất
      </Button>
    </Group>
  );
}
