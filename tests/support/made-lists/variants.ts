import { HELD_OUT_VARIANTS } from './held-out-variants.ts';
import type { ListVariant } from './made-list.ts';
import { MEMBER_VARIANTS } from './member-variants.ts';
import { TEXT_VARIANTS } from './text-variants.ts';
import { WORKBOOK_VARIANTS } from './workbook-variants.ts';

export const VARIANTS: readonly ListVariant[] = [
  ...WORKBOOK_VARIANTS,
  ...MEMBER_VARIANTS,
  ...TEXT_VARIANTS,
  ...HELD_OUT_VARIANTS,
];
