import { AccountName } from '../part/account-name.tsx';
import { UnitName } from '../part/unit-name.tsx';
import type { Holder } from './custody-types.ts';
import { HOLDER_WORDS } from './custody-words.ts';

interface Parts {
  /** The name is empty of an officer whom no record has named yet. */
  readonly of: Pick<Holder, 'kind' | 'name' | 'account'>;
  readonly units: readonly string[];
}

/** Who holds it, and where. */
export function HolderName({ of: { kind, name, account }, units }: Parts) {
  const place = units[0];
  return (
    <>
      <strong>{name === '' && account !== null ? <AccountName id={account} /> : name}</strong>
      <div className="small-print">
        {HOLDER_WORDS[kind]}
        {kind !== 'unit' && place !== undefined && (
          <>
            {' · '}
            <UnitName path={place} />
          </>
        )}
        {units.length > 1 && ` và ${units.length - 1} nơi khác`}
      </div>
    </>
  );
}
