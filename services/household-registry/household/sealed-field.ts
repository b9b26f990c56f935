import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
} from 'node:crypto';
import { createNonces } from './nonce.ts';

/** A field that the database may not read: encrypted, with a keyed hash by which it can be found. */
export interface SealedField {
  /** Name of the key, a point, base64 of nonce (12 bytes), tag (16 bytes) and ciphertext. */
  readonly sealed: string;
  readonly lookUp: string;
  /** Of numbers: a keyed hash of the last four digits, the same for every kind of number. */
  readonly tail?: string;
}

/** Numbers by which a person is found, and what the law holds to be sensitive: ethnicity and health. */
export type PersonalField = 'nationalId' | 'phone' | 'ethnicity' | 'illness';

/** Also sealed: who reported a claim; its place is the claim's id. */
export type SealableField = PersonalField | 'reporter';

/** Which field of which household (or of which of its members): a sealed value that is moved elsewhere does not open. */
export interface FieldPlace {
  readonly household: string;
  readonly field: SealableField;
  /** Absent for the head. */
  readonly member?: string;
}

export interface FieldSeal {
  /** Of the key that seals now. */
  readonly keyName: string;
  /** Of all keys that still open, the current one first. */
  readonly keyNames: readonly string[];
  seal(place: FieldPlace, value: string): SealedField;
  /** @throws when the value was changed, moved, or sealed with a key that is not here. */
  open(place: FieldPlace, sealed: SealedField): string;
  /** The same value of the same field always has the same one; nobody without the key can try values out. */
  lookUp(field: SealableField, value: string): string;
  /** The same by every key, the current one first: what a value is looked up by while keys are being changed. */
  lookUps(field: SealableField, value: string): readonly string[];
  /** Keyed hashes of four last digits, by every key. */
  tails(digits: string): readonly string[];
  /** Whether the key that seals now has sealed it. */
  isCurrent(sealed: SealedField): boolean;
  /** The same value under the current key; one that is under it already comes back as it is. */
  renew(place: FieldPlace, sealed: SealedField): SealedField;
}

interface FieldKey {
  readonly name: string;
  readonly encryption: KeyObject;
  readonly hashing: KeyObject;
}

const NONCE = 12;
const TAG = 16;
const TAIL_DIGITS = 4;
const nextNonce = createNonces(NONCE);

/**
 * AES-256-GCM and HMAC-SHA-256, each with a key of its own derived from `fieldKey` (32 bytes, hex). `older` keys seal
 * nothing new, but what they have sealed still opens and is found.
 */
export function createFieldSeal(fieldKey: string, older: readonly string[] = []): FieldSeal {
  const current = readKey(fieldKey);
  const keys = [current, ...older.map(readKey)];
  const byName = new Map(keys.map((key) => [key.name, key]));
  const seal = (place: FieldPlace, value: string) => sealWith(current, place, value);
  const open = (place: FieldPlace, sealed: SealedField) => {
    const key = byName.get(keyNameOf(sealed));
    if (key === undefined)
      throw new Error(`A field is sealed with key ${keyNameOf(sealed)}, which is not here`);
    return openWith(key, place, sealed);
  };
  const isCurrent = (sealed: SealedField) => keyNameOf(sealed) === current.name;
  return {
    keyName: current.name,
    keyNames: keys.map(({ name }) => name),
    seal,
    open,
    lookUp: (field, value) => lookUpWith(current, field, value),
    lookUps: (field, value) => keys.map((key) => lookUpWith(key, field, value)),
    tails: (digits) => keys.map((key) => tailWith(key, digits)),
    isCurrent,
    renew: (place, sealed) => (isCurrent(sealed) ? sealed : seal(place, open(place, sealed))),
  };
}

/** Which key has sealed a value. */
export function keyNameOf({ sealed }: Pick<SealedField, 'sealed'>): string {
  return sealed.slice(0, sealed.indexOf('.'));
}

function readKey(text: string): FieldKey {
  const master = Buffer.from(text, 'hex');
  if (master.length !== 32) throw new TypeError('The field key must be 32 bytes in hex');
  const derive = (use: string) => Buffer.from(hkdfSync('sha256', master, '', `tet-100 ${use}`, 32));
  return {
    name: derive('field key name').toString('hex', 0, 4),
    // Key objects, because plain bytes are made into one for every call, which costs five times the hash itself.
    encryption: createSecretKey(derive('field encryption')),
    hashing: createSecretKey(derive('field look-up')),
  };
}

function sealWith(key: FieldKey, place: FieldPlace, value: string): SealedField {
  const nonce = nextNonce();
  const cipher = createCipheriv('aes-256-gcm', key.encryption, nonce).setAAD(placeBytes(place));
  const hidden = Buffer.concat([cipher.update(value, 'utf8'), cipher.final()]);
  const bytes = Buffer.concat([nonce, cipher.getAuthTag(), hidden]);
  const field = {
    sealed: `${key.name}.${bytes.toString('base64')}`,
    lookUp: lookUpWith(key, place.field, value),
  };
  const isNumber = place.field === 'nationalId' || place.field === 'phone';
  return isNumber && value.length >= TAIL_DIGITS ? { ...field, tail: tailWith(key, value) } : field;
}

function openWith({ encryption }: FieldKey, place: FieldPlace, { sealed }: SealedField): string {
  const bytes = Buffer.from(sealed.slice(sealed.indexOf('.') + 1), 'base64');
  const decipher = createDecipheriv('aes-256-gcm', encryption, bytes.subarray(0, NONCE))
    .setAAD(placeBytes(place))
    .setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
  return Buffer.concat([decipher.update(bytes.subarray(NONCE + TAG)), decipher.final()]).toString('utf8');
}

function lookUpWith({ hashing }: FieldKey, field: SealableField, value: string): string {
  return createHmac('sha256', hashing).update(`${field}\n${value}`).digest('base64url');
}

/** Ten letters: enough to find by, and short, because each is a key of an index. */
function tailWith({ hashing }: FieldKey, value: string): string {
  const digits = value.slice(-TAIL_DIGITS);
  return createHmac('sha256', hashing).update(`tail\n${digits}`).digest('base64url').slice(0, 10);
}

function placeBytes({ household, field, member }: FieldPlace): Buffer {
  return Buffer.from(member === undefined ? `${household}\n${field}` : `${household}\n${field}\n${member}`);
}
