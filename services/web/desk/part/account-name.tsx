import { useSessionState } from '../../shell/use-session.ts';
import { session } from '../desk.ts';
import { useAccountName } from './account-names.ts';

/** Who did something. Where the name may not be learnt, the beginning of the id still tells two people apart. */
export function AccountName({ id }: { id: string }) {
  const { account } = useSessionState(session);
  const { data } = useAccountName(id);
  const name = data ?? `tài khoản ${id.slice(0, 8)}`;
  return (
    <span title={id} className="account-name">
      {name}
      {account?.id === id && ' (bạn)'}
    </span>
  );
}
