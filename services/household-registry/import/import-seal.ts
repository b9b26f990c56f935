import { createCipheriv, createDecipheriv, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';
import { createNonces } from '../household/nonce.ts';

/** Seals whole pieces of files and rows, which hold names and numbers: nobody finds anything in them, only opens them. */
export interface ImportSeal {
  /** `place` names where the piece is kept: moved elsewhere it does not open. */
  seal(place: string, content: Uint8Array): Buffer;
  /** @throws when it was changed, moved, or sealed with another key. */
  open(place: string, sealed: Uint8Array): Buffer;
  /** The same piece under the current key; null when it is under it already. @throws as `open` does. */
  renew(place: string, sealed: Uint8Array): Buffer | null;
}

const NONCE = 12;
const TAG = 16;

/** AES-256-GCM with keys of their own derived from the field keys (32 bytes, hex); `older` ones only open. */
export function createImportSeal(fieldKey: string, older: readonly string[] = []): ImportSeal {
  const current = deriveKey(fieldKey);
  const keys = [current, ...older.map(deriveKey)];
  const nextNonce = createNonces(NONCE);
  function seal(place: string, content: Uint8Array): Buffer {
    const nonce = nextNonce();
    const cipher = createCipheriv('aes-256-gcm', current, nonce).setAAD(Buffer.from(place));
    const hidden = cipher.update(content);
    cipher.final();
    return Buffer.concat([nonce, cipher.getAuthTag(), hidden]);
  }
  function open(place: string, sealed: Uint8Array): Buffer {
    for (const key of keys.slice(0, -1)) {
      try {
        return openWith(key, place, sealed);
      } catch {
        // Sealed with an older key.
      }
    }
    return openWith(keys.at(-1) ?? current, place, sealed);
  }
  return {
    seal,
    open,
    renew(place, sealed) {
      try {
        openWith(current, place, sealed);
        return null;
      } catch {
        return seal(place, open(place, sealed));
      }
    },
  };
}

function openWith(key: KeyObject, place: string, sealed: Uint8Array): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE))
    .setAAD(Buffer.from(place))
    .setAuthTag(sealed.subarray(NONCE, NONCE + TAG));
  return Buffer.concat([decipher.update(sealed.subarray(NONCE + TAG)), decipher.final()]);
}

function deriveKey(fieldKey: string): KeyObject {
  const master = Buffer.from(fieldKey, 'hex');
  if (master.length !== 32) throw new TypeError('The field key must be 32 bytes in hex');
  return createSecretKey(Buffer.from(hkdfSync('sha256', master, '', 'tet-100 import files', 32)));
}

export function sealJson(seal: ImportSeal, place: string, value: unknown): Buffer {
  return seal.seal(place, Buffer.from(JSON.stringify(value)));
}

/** @throws as `open` does. */
export function openJson(seal: ImportSeal, place: string, sealed: Uint8Array): unknown {
  return JSON.parse(seal.open(place, sealed).toString('utf8'));
}
