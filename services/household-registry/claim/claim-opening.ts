import type { UnitSet } from '#shared/contracts/fields.ts';
import { newId } from '#shared/kernel/hash.ts';
import { NOT_FOUND } from '#shared/kernel/problem.ts';
import { accept, type Result, refuse } from '#shared/kernel/result.ts';
import type { CommandTransaction } from '#shared/storage/execute.ts';
import { parentPath } from '#shared/units/unit-path.ts';
import { loadUnitSet } from '#shared/units/unit-set.ts';
import type { ClosureRepository } from '../closure/closure.repository.ts';
import { reopenClosures } from '../closure/reopen-closures.ts';
import type { FieldSeal, SealedField } from '../household/sealed-field.ts';
import type { VillageRepository } from '../village/village.repository.ts';
import type { ClaimRepository } from './claim.repository.ts';
import { type Claim, type EscalationDays, matchKeyOf, openClaim } from './claim.ts';
import { claimOpened } from './claim-event.ts';
import type { ClaimSaid } from './claim-input.ts';
import { makeReceipt } from './receipt-number.ts';

export interface ClaimParts {
  readonly claims: ClaimRepository;
  readonly closures: ClosureRepository;
  readonly villages: VillageRepository;
  readonly seal: FieldSeal;
  readonly unitSet: UnitSet;
  readonly days: EscalationDays;
}

/** Opens a claim in the caller's transaction; a village that was closed is open again. */
export async function openClaimIn(
  parts: ClaimParts,
  asked: { said: ClaimSaid; via: Claim['via']; by: string },
  tx: CommandTransaction,
): Promise<Result<Claim>> {
  const { claims, closures, unitSet, days } = parts;
  const { said, via, by } = asked;
  const commune = await communeOf(parts, said.unit);
  if (commune === null) return refuse(NOT_FOUND);
  const { unit, head, description } = said;
  const village = unit === commune && said.village !== '' ? said.village : null;
  const wish = { unitSet, unit, commune, village, head, description, via };
  const same = await claims.sameOpen({ unitSet, matchKey: matchKeyOf(wish) }, tx);
  const id = newId();
  const claim = openClaim({
    wish,
    id,
    receipt: makeReceipt(),
    reporter: sealReporter(parts.seal, id, said),
    sameAs: same?._id ?? null,
    by,
    at: tx.at,
    days,
  });
  await claims.add(claim, tx);
  tx.append([claimOpened(claim)]);
  // A claim that names no village says nothing of any.
  if (unit !== commune)
    await reopenClosures(closures, { unitSet, units: [unit], list: null, cause: 'claim', by }, tx);
  return accept(claim);
}

/** The commune that a unit is or lies in; null when there is no such commune or village. */
async function communeOf({ villages, unitSet }: ClaimParts, unit: string): Promise<string | null> {
  const tree = loadUnitSet(unitSet);
  if (tree.has(unit)) return tree.get(unit)?.level === 'commune' ? unit : null;
  const village = await villages.living(unitSet, unit);
  return village === null ? null : parentPath(unit);
}

function sealReporter(
  seal: FieldSeal,
  claim: string,
  { reporterName, reporterPhone }: ClaimSaid,
): SealedField | null {
  if (reporterName === undefined && reporterPhone === undefined) return null;
  const text = JSON.stringify({ name: reporterName ?? null, phone: reporterPhone ?? null });
  return seal.seal({ household: claim, field: 'reporter' }, text);
}

export interface Reporter {
  readonly name: string | null;
  readonly phone: string | null;
}

export function openReporter(seal: FieldSeal, { _id, reporter }: Claim): Reporter {
  if (reporter === null) return { name: null, phone: null };
  return JSON.parse(seal.open({ household: _id, field: 'reporter' }, reporter)) as Reporter;
}
