import type { UnitSet } from '#shared/contracts/fields.ts';
import { contentHash, nameBasedId } from '#shared/kernel/hash.ts';

/** A list that is printed page by page: for signing, or for the notice board. */
export type ListKind = 'receipt-list' | 'posted-list';
/** 'row-qr': a QR code in each row, upright; 'plain': without. */
export type ListLayout = 'plain' | 'row-qr';

/** Which list it is, whatever stands in it today. */
export interface ListingPlace {
  readonly campaign: string;
  readonly kind: ListKind;
  readonly layout: ListLayout;
  /** null: of all sources together. */
  readonly source: string | null;
  readonly unitSet: UnitSet;
  /** The village. */
  readonly unit: string;
}

/** The same of any paper that is printed village by village. */
export type PrintedPlace = Omit<ListingPlace, 'kind'> & { readonly kind: string };

/** A row as far as a signature under it proves something. */
export interface ListingRow {
  readonly household: string;
  readonly head: string;
  readonly class: string;
  readonly members: number;
  readonly gifts: readonly { readonly id: string; readonly lines: readonly unknown[] }[];
}

/** A village's list as it stands: other content is another listing, so that its pages have other ids. */
export interface Listing {
  readonly id: string;
  readonly hash: string;
  readonly rows: readonly { readonly household: string; readonly hash: string }[];
}

const LISTING_NAMESPACE = '5a1f3c58-7d6e-5f7b-9a35-3f0c7ce6a2d4';

/** The same gifts to the same households give the same listing, and so a reprint the same page ids. */
export function listingOf(place: PrintedPlace, rows: readonly ListingRow[]): Listing {
  const hashed = rows.map((row) => ({ household: row.household, hash: contentHash(row) }));
  const hash = contentHash(hashed.map((row) => row.hash));
  const { campaign, kind, layout, source, unitSet, unit } = place;
  const id = nameBasedId(LISTING_NAMESPACE, campaign, kind, layout, source ?? '', unitSet, unit, hash);
  return { id, hash, rows: hashed };
}
