import { useEffect, useState } from 'react';

/** What the gateway says before anybody signs in; its own route, so it is in no service's description. */
interface Known {
  readonly sample: boolean;
  /** Sample mode only. */
  readonly accounts?: readonly SampleAccount[];
}

export interface SampleAccount {
  readonly username: string;
  readonly password: string;
  readonly label: string;
}

const UNKNOWN: Known = { sample: false };
const REMEMBERED = 'tet100-installation';

let asked: Promise<Known> | undefined;

/** What kind of installation this is; remembered, so that the band stays when there is no network. */
export function useInstallation(): Known {
  const [installation, setInstallation] = useState<Known>(remembered);
  useEffect(() => {
    asked ??= ask();
    asked.then(setInstallation, () => {
      asked = undefined;
    });
  }, []);
  return installation;
}

async function ask(): Promise<Known> {
  const response = await fetch('/api/v1/installation', { signal: AbortSignal.timeout(15_000) });
  if (!response.ok) throw new Error(`The installation answered ${response.status}`);
  const text = await response.text();
  const installation = parse(text);
  localStorage.setItem(REMEMBERED, text);
  return installation;
}

function remembered(): Known {
  const text = localStorage.getItem(REMEMBERED);
  return text === null ? UNKNOWN : parse(text);
}

function parse(text: string): Known {
  const said = JSON.parse(text) as Partial<Known> | null;
  return { sample: said?.sample === true, accounts: said?.accounts ?? [] };
}
