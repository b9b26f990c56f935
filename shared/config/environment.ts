export type Environment = Readonly<Record<string, string | undefined>>;

/** Thrown at start, naming every setting that is missing or wrong at once. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** Reads settings and collects what is wrong, so that an operator mends all of it in one go. */
export interface Settings {
  text(name: string): string;
  optional(name: string): string | undefined;
  integer(name: string, fallback: number): number;
  list(name: string): readonly string[];
  /** @throws ConfigError when anything read so far was missing or wrong. */
  check(): void;
}

export function readSettings(environment: Environment): Settings {
  const faults: string[] = [];
  const optional = (name: string) => {
    const value = environment[name]?.trim();
    return value === '' ? undefined : value;
  };
  return {
    optional,
    text(name) {
      const value = optional(name);
      if (value === undefined) faults.push(`${name} is missing`);
      return value ?? '';
    },
    integer(name, fallback) {
      const value = optional(name);
      if (value === undefined) return fallback;
      if (!/^\d{1,15}$/.test(value)) faults.push(`${name} must be a whole number, not "${value}"`);
      return Number(value);
    },
    list(name) {
      return (optional(name) ?? '')
        .split(',')
        .map((item) => item.trim())
        .filter((item) => item !== '');
    },
    check() {
      if (faults.length > 0) throw new ConfigError(`The environment is not complete: ${faults.join('; ')}`);
    },
  };
}
