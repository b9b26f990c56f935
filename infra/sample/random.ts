/** Numbers that look random and are the same for the same seed on every machine. */
export type Random = {
  /** From 0 up to but not 1. */
  readonly next: () => number;
  /** An integer, both ends included. */
  readonly integer: (from: number, to: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly pick: <T>(items: readonly T[]) => T;
  /** One of the items, by weight. */
  readonly weighted: <T>(items: readonly (readonly [T, number])[]) => T;
  readonly shuffled: <T>(items: readonly T[]) => T[];
};

/** sfc32 (PractRand, public domain), seeded by a text. */
export function seededRandom(seed: string): Random {
  const next = sfc32(seed);
  const integer = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));

  function pick<T>(items: readonly T[]): T {
    return items[integer(0, items.length - 1)] as T;
  }

  function weighted<T>(items: readonly (readonly [T, number])[]): T {
    let rest = next() * items.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [item, weight] of items) {
      rest -= weight;
      if (rest < 0) return item;
    }
    return items[items.length - 1]?.[0] as T;
  }

  function shuffled<T>(items: readonly T[]): T[] {
    const result = [...items];
    for (let last = result.length - 1; last > 0; last--) {
      const other = integer(0, last);
      [result[last], result[other]] = [result[other] as T, result[last] as T];
    }
    return result;
  }

  return { next, integer, chance: (probability) => next() < probability, pick, weighted, shuffled };
}

function sfc32(seed: string): () => number {
  let a = hash(seed, 0x9e3779b9);
  let b = hash(seed, 0x243f6a88);
  let c = hash(seed, 0xb7e15162);
  let counter = 1;
  const next = () => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 4294967296;
  };
  for (let round = 0; round < 15; round++) next();
  return next;
}

/** FNV-1a over UTF-16 code units, begun at a chosen number. */
function hash(text: string, start: number): number {
  let value = start;
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return value | 0;
}
