import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { Account, Role } from '../../shell/api-types.ts';

type AccountPage = ComponentType<{ account: Account }>;

/** One page of a section of the desk. */
export interface TabPage {
  /** First word of the address below the section. */
  readonly name: string;
  /** On the tab; null for pages that are opened from another tab. */
  readonly word: string | null;
  /** The tab that stays marked, where it is not the page's own. */
  readonly within?: string;
  /** Who has it; the server judges again. */
  readonly roles: readonly Role[];
  readonly Page: LazyExoticComponent<AccountPage>;
}

/** A page of a folder of its own, loaded when it is opened. */
export function lazyPage(load: () => Promise<AccountPage>): LazyExoticComponent<AccountPage> {
  return lazy(async () => ({ default: await load() }));
}
