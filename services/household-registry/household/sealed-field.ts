import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  randomBytes,
} from 'node:crypto';

/** A field that the database may not read: encrypted, with a keyed hash by which it can be found. */
export interface SealedField {
  /** base64 of nonce (12 bytes), tag (16 bytes) and ciphertext. */
  readonly sealed: string;
  readonly lookUp: string;
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
  seal(place: FieldPlace, value: string): SealedField;
  /** @throws when the value was changed, moved, or sealed with another key. */
  open(place: FieldPlace, sealed: SealedField): string;
  /** The same value of the same field always has the same one; nobody without the key can try values out. */
  lookUp(field: SealableField, value: string): string;
}

const NONCE = 12;
const TAG = 16;

/** AES-256-GCM and HMAC-SHA-256, each with a key of its own derived from `fieldKey` (32 bytes, hex). */
export function createFieldSeal(fieldKey: string): FieldSeal {
  const master = Buffer.from(fieldKey, 'hex');
  if (master.length !== 32) throw new TypeError('The field key must be 32 bytes in hex');
  // Key objects, because plain bytes are made into one for every call, which costs five times the hash itself.
  const derive = (use: string) =>
    createSecretKey(Buffer.from(hkdfSync('sha256', master, '', `tet-100 ${use}`, 32)));
  const encryption = derive('field encryption');
  const hashing = derive('field look-up');
  const lookUp = (field: SealableField, value: string) =>
    createHmac('sha256', hashing).update(`${field}\n${value}`).digest('base64url');
  return {
    lookUp,
    seal(place, value) {
      const nonce = randomBytes(NONCE);
      const cipher = createCipheriv('aes-256-gcm', encryption, nonce).setAAD(placeBytes(place));
      const hidden = Buffer.concat([cipher.update(value, 'utf8'), cipher.final()]);
      const sealed = Buffer.concat([nonce, cipher.getAuthTag(), hidden]).toString('base64');
      return { sealed, lookUp: lookUp(place.field, value) };
    },
    open(place, { sealed }) {
      const bytes = Buffer.from(sealed, 'base64');
      const decipher = createDecipheriv('aes-256-gcm', encryption, bytes.subarray(0, NONCE))
        .setAAD(placeBytes(place))
        .setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
      return Buffer.concat([decipher.update(bytes.subarray(NONCE + TAG)), decipher.final()]).toString('utf8');
    },
  };
}

function placeBytes({ household, field, member }: FieldPlace): Buffer {
  return Buffer.from(member === undefined ? `${household}\n${field}` : `${household}\n${field}\n${member}`);
}
