import { Anchor, Text } from '@mantine/core';
import { Link } from 'react-router';
import { toApiProblem } from '../../shell/api-problem.ts';
import type { Account } from '../../shell/api-types.ts';
import { ROLE_WORDS } from '../../shell/format.ts';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { homePlace } from '../account-place.ts';

interface Parts {
  readonly error: unknown;
  readonly account: Account;
  readonly onRetry?: () => void;
}

/** A page's problem; where a role or a place is missing, which ones the reader has and where to go. */
export function QueryNotice({ error, account, onRetry }: Parts) {
  const { status } = toApiProblem(error);
  const place = homePlace(account);
  if (status !== 403 && status !== 404) return <ProblemNotice error={error} onRetry={onRetry} />;
  return (
    <>
      <ProblemNotice error={error} />
      <Text>
        Vai trò của bạn: {account.roles.map(({ role }) => ROLE_WORDS[role]).join(', ')}. Cần thêm quyền, hãy
        hỏi quản trị hệ thống.
      </Text>
      {place !== null && (
        <Anchor component={Link} to={`/coverage/${place}`}>
          Về địa bàn của tôi
        </Anchor>
      )}
    </>
  );
}
