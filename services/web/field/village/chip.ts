import type { HouseholdState } from '../outbox/household-state.ts';

export type Chip = 'all' | 'none' | 'handed-over' | 'not-handed-over' | 'unsent';

export const CHIPS: readonly { readonly name: Chip; readonly word: string }[] = [
  { name: 'all', word: 'Tất cả' },
  { name: 'none', word: 'Chưa trao' },
  { name: 'handed-over', word: 'Đã trao' },
  { name: 'not-handed-over', word: 'Chưa trao được' },
  { name: 'unsent', word: 'Chờ gửi' },
];

export function isOf(chip: Chip, state: HouseholdState): boolean {
  switch (chip) {
    case 'all':
      return true;
    case 'unsent':
      return state.unsent;
    case 'none':
      return state.outcome === 'none' && state.settled === null;
    case 'handed-over':
    case 'not-handed-over':
      return state.outcome === chip;
  }
}
