import { Anchor, Breadcrumbs, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { Account, Unit } from '../../shell/api-types.ts';
import { placesWith } from '../account-place.ts';

interface Parts {
  readonly unit: Unit;
  readonly account: Account;
  readonly href: (path: string) => string;
}

/** From the reader's own place down to here; what lies above is named but not a link. */
export function UnitTrail({ unit, account, href }: Parts) {
  const places = placesWith(account, ['commune-officer', 'staff', 'approver', 'monitor', 'auditor']);
  const mayOpen = (path: string) =>
    places.some((place) => place === '' || path === place || path.startsWith(`${place}/`));
  return (
    <nav aria-label="Đường dẫn đơn vị">
      <Breadcrumbs separator="›">
        {unit.ancestors
          .filter(({ level }) => level !== 'nation')
          .map(({ path, name }) =>
            mayOpen(path) ? (
              <Anchor key={path} component={Link} to={href(path)}>
                {name}
              </Anchor>
            ) : (
              <Text key={path}>{name}</Text>
            ),
          )}
        <Text fw={600} aria-current="page">
          {unit.name}
        </Text>
      </Breadcrumbs>
    </nav>
  );
}
