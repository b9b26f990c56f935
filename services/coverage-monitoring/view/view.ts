/** Positions, inbox and the mark of being drained hang on this name; a rebuild swaps the view below it. */
export const LIVE_CONSUMER = 'coverage';

export function buildingConsumerName(generation: number): string {
  return `${LIVE_CONSUMER}@${generation}`;
}

/** Odd generations stand in slot a, even ones in b: one is shown while the next is built aside. */
export function slotOf(generation: number): 'a' | 'b' {
  return generation % 2 === 1 ? 'a' : 'b';
}
