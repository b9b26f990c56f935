const MOST = 20_000;

export interface TokenCache<T> {
  get(id: string, now: number): T | null;
  set(id: string, value: T): void;
}

/** Keeps what was checked until it ends; when full, what was used longest ago goes first. */
export function createTokenCache<T extends { readonly endsAt: number }>(most = MOST): TokenCache<T> {
  const entries = new Map<string, T>();
  return {
    get(id, now) {
      const value = entries.get(id);
      if (value === undefined) return null;
      if (value.endsAt > now) return value;
      entries.delete(id);
      return null;
    },
    set(id, value) {
      // A Map keeps the order of insertion, so putting it in again makes it the youngest.
      entries.delete(id);
      entries.set(id, value);
      if (entries.size > most) entries.delete(entries.keys().next().value!);
    },
  };
}
