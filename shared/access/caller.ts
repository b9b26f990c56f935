import type { Role, UnitSet } from '../contracts/fields.ts';
import type { Result } from '../kernel/result.ts';

/** A role held at a place; it covers everything below. */
export interface HeldRole {
  readonly role: Role;
  readonly unitSet: UnitSet;
  /** Unit path; '' is the whole country. */
  readonly path: string;
}

export interface Caller {
  /** Account id; '' for an anonymous caller. */
  readonly account: string;
  readonly roles: readonly HeldRole[];
  /** The sign-in that the token comes from; absent for the anonymous. */
  readonly family?: string;
  /** When the token ends, in Unix milliseconds; absent for the anonymous. */
  readonly endsAt?: number;
}

/** Who a token stands for; null when it is forged, over, or its account may not. */
export type VerifyToken = (token: string) => Promise<Caller | null>;

/** The places at which a caller may do something, or why it may not. */
export type Permission = Result<readonly HeldRole[]>;
