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
}

/** The places at which a caller may do something, or why it may not. */
export type Permission = Result<readonly HeldRole[]>;
