import { StringDecoder } from 'node:string_decoder';
import { SHEET_DAMAGED, SHEET_DTD, SheetRefusal } from './sheet-problem.ts';

/** Names come without their prefix; attributes and text as they stand in the file, see `attribute` and `decodeXml`. */
export interface XmlHandler {
  open(name: string, attributes: string): void;
  text(text: string): void;
  close(name: string): void;
  /** Every tag as it stands in the file, before it is opened or closed; and what is neither tag nor text. */
  raw?(token: string): void;
  /** Reads a whole element at once and says where it ends, or -1 to hear its tags; asked where a `c` may start. */
  leaf?(buffer: string, at: number): number;
}

export interface XmlScanner {
  push(bytes: Buffer): void;
  /** @throws SheetRefusal when the document stops in its middle. */
  end(): void;
}

/** One tag or one text between tags; the longest cell is far shorter. */
const LONGEST_TOKEN = 1 << 20;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * Finds the tags of an XML document that comes in pieces. A document type is refused, so there are no entities but the
 * five of XML itself, and none of them can grow.
 */
export function createXmlScanner(handler: XmlHandler): XmlScanner {
  let decode: Decode | undefined;
  let held = '';
  let depth = 0;

  function scan(buffer: string): string {
    let at = 0;
    for (;;) {
      const less = buffer.indexOf('<', at);
      if (less === -1) return buffer.slice(at);
      const whole = buffer.charCodeAt(less + 1) === LETTER_C ? (handler.leaf?.(buffer, less) ?? -1) : -1;
      if (whole !== -1) {
        at = whole;
        continue;
      }
      const end = tokenEnd(buffer, less);
      if (end === -1) return buffer.slice(at);
      if (less > at) handler.text(buffer.slice(at, less));
      at = end + 1;
      handler.raw?.(buffer.slice(less, end + 1));
      const second = buffer.charCodeAt(less + 1);
      if (second === SLASH) {
        depth -= 1;
        if (depth < 0) throw new SheetRefusal(SHEET_DAMAGED);
        handler.close(localName(buffer, less + 2, end));
      } else if (second === BANG) special(buffer.slice(less, end + 1), handler);
      else if (second !== QUESTION) tag(buffer, less, end);
    }
  }

  function tag(buffer: string, less: number, end: number): void {
    const closed = buffer.charCodeAt(end - 1) === SLASH;
    const stop = closed ? end - 1 : end;
    let nameEnd = less + 1;
    while (nameEnd < stop && buffer.charCodeAt(nameEnd) > SPACE) nameEnd += 1;
    const name = localName(buffer, less + 1, nameEnd);
    handler.open(name, buffer.slice(nameEnd, stop));
    if (closed) handler.close(name);
    else depth += 1;
  }

  return {
    push(bytes) {
      decode ??= createDecoder(bytes);
      const text = decode(bytes);
      held = scan(held === '' ? text : held + text);
      if (held.length > LONGEST_TOKEN) throw new SheetRefusal(SHEET_DAMAGED);
    },
    end() {
      if (depth !== 0 || held.includes('<')) throw new SheetRefusal(SHEET_DAMAGED);
    },
  };
}

const SLASH = 47;
const BANG = 33;
const QUESTION = 63;
const SPACE = 32;
const COLON = 58;
const LETTER_C = 99;
const GREATER = 62;
const QUOTE = 34;
const APOSTROPHE = 39;

/** Where the token that starts at `less` ends, or -1 when it is not whole yet. */
function tokenEnd(buffer: string, less: number): number {
  const second = buffer.charCodeAt(less + 1);
  if (second === BANG) {
    if (buffer.startsWith('<!--', less)) return endOf(buffer, '-->', less + 4);
    if (buffer.startsWith('<![CDATA[', less)) return endOf(buffer, ']]>', less + 9);
    // A shorter beginning may still become one of the two.
    if (
      buffer.length - less < 9 &&
      ('<!--'.startsWith(buffer.slice(less)) || '<![CDATA['.startsWith(buffer.slice(less)))
    )
      return -1;
    throw new SheetRefusal(SHEET_DTD);
  }
  const end = buffer.indexOf('>', less);
  const last = buffer.charCodeAt(end - 1) === SLASH ? end - 2 : end - 1;
  return end === -1 || buffer.charCodeAt(last) === QUOTE ? end : endOutsideQuotes(buffer, less);
}

/** A `>` may stand inside an attribute's quotes. */
function endOutsideQuotes(buffer: string, less: number): number {
  let open = 0;
  for (let at = less; at < buffer.length; at += 1) {
    const code = buffer.charCodeAt(at);
    if (open !== 0) open = code === open ? 0 : open;
    else if (code === GREATER) return at;
    else if (code === QUOTE || code === APOSTROPHE) open = code;
  }
  return -1;
}

function endOf(buffer: string, mark: string, from: number): number {
  const at = buffer.indexOf(mark, from);
  return at === -1 ? -1 : at + mark.length - 1;
}

function localName(buffer: string, start: number, end: number): string {
  for (let at = start; at < end; at += 1) {
    if (buffer.charCodeAt(at) === COLON) return buffer.slice(at + 1, end).trimEnd();
  }
  return buffer.charCodeAt(end - 1) <= SPACE ? buffer.slice(start, end).trimEnd() : buffer.slice(start, end);
}

function special(token: string, handler: XmlHandler): void {
  if (token.startsWith('<![CDATA[')) handler.text(token.slice(9, -3).replaceAll('&', '&amp;'));
}

type Decode = (bytes: Buffer) => string;

/**
 * Gives text up to the last whole tag and keeps the rest: pieces are then flat strings that begin and end between
 * characters. One that is glued of two is read at half the speed.
 */
function createDecoder(first: Buffer): Decode {
  if (first[0] === 0xff && first[1] === 0xfe) {
    const decoder = new StringDecoder('utf16le');
    return (bytes) => decoder.write(bytes).replace(/^\uFEFF/, '');
  }
  let kept = Buffer.from(first.subarray(0, 0));
  let start = first[0] === 0xef && first[1] === 0xbb && first[2] === 0xbf ? 3 : 0;
  return (bytes) => {
    const end = bytes.lastIndexOf(GREATER) + 1;
    const whole = Buffer.concat([kept, bytes.subarray(start, end === 0 ? bytes.length : end)]);
    if (end === 0 && whole.length > LONGEST_TOKEN) throw new SheetRefusal(SHEET_DAMAGED);
    kept = end === 0 ? whole : Buffer.from(bytes.subarray(end));
    start = 0;
    return end === 0 ? '' : whole.toString('utf8');
  };
}

const PATTERNS = new Map<string, RegExp>();

/** An attribute's raw value by its local name. */
export function attribute(attributes: string, name: string): string | undefined {
  const mark = ` ${name}="`;
  const start = attributes.indexOf(mark);
  if (start !== -1) {
    const from = start + mark.length;
    return attributes.slice(from, attributes.indexOf('"', from));
  }
  if (!attributes.includes(name)) return undefined;
  let pattern = PATTERNS.get(name);
  if (pattern === undefined) {
    pattern = new RegExp(`(?:^|\\s)(?:[\\w.-]{1,40}:)?${name}\\s{0,9}=\\s{0,9}(?:"([^"]*)"|'([^']*)')`);
    PATTERNS.set(name, pattern);
  }
  const found = pattern.exec(attributes);
  return found?.[1] ?? found?.[2];
}

export function decodeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([0-9a-f]{1,8})|#(\d{1,8})|(amp|lt|gt|quot|apos));/gi,
    (whole, hex, decimal, name) => {
      if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';
    },
  );
}
