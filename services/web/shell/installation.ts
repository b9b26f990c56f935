import { useEffect, useState } from 'react';
import type { Installation } from './api-types.ts';

const NONE: Installation = { sample: null, accounts: [] };
const REMEMBERED = 'tet100-installation';

let asked: Promise<Installation> | undefined;

/** What kind of installation this is; remembered, so that the band stays when there is no network. */
export function useInstallation(): Installation {
  const [installation, setInstallation] = useState<Installation>(remembered);
  useEffect(() => {
    asked ??= ask();
    asked.then(setInstallation, () => {
      asked = undefined;
    });
  }, []);
  return installation;
}

async function ask(): Promise<Installation> {
  const response = await fetch('/api/v1/installation', { signal: AbortSignal.timeout(15_000) });
  if (!response.ok) throw new Error(`The installation answered ${response.status}`);
  const text = await response.text();
  const installation = parse(text);
  localStorage.setItem(REMEMBERED, text);
  return installation;
}

function remembered(): Installation {
  const text = localStorage.getItem(REMEMBERED);
  return text === null ? NONE : parse(text);
}

function parse(text: string): Installation {
  const said = JSON.parse(text) as Partial<Installation> | null;
  const sample = said?.sample ? String(said.sample) : null;
  return { sample: sample === 'none' ? null : sample, accounts: said?.accounts ?? [] };
}
