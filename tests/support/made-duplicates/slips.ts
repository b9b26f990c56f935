import type { Random } from '../../../infra/sample/random.ts';

// What clerks do to names. Written from how people type and speak, not from what the matcher forgives: it knows
// nothing of matching, and several of these slips are beyond what is forgiven there.

const KEY_NEIGHBOURS: Readonly<Record<string, string>> = {
  a: 'sqz',
  b: 'vn',
  c: 'xv',
  d: 'sf',
  e: 'wr',
  g: 'fh',
  h: 'gj',
  i: 'uo',
  k: 'jl',
  l: 'k',
  m: 'n',
  n: 'bm',
  o: 'ip',
  p: 'o',
  q: 'wa',
  r: 'et',
  s: 'ad',
  t: 'ry',
  u: 'yi',
  v: 'cb',
  x: 'zc',
  y: 'tu',
};

const TONES = ['\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];

/** Sounds that northern speech confuses, so that names are written down as heard. */
const HEARD_ALIKE: readonly (readonly [RegExp, string])[] = [
  [/^l/i, 'n'],
  [/^n(?=[aeiouăâêôơư])/i, 'l'],
  [/^tr/i, 'ch'],
  [/^ch/i, 'tr'],
  [/^s/i, 'x'],
  [/^x/i, 's'],
  [/^gi/i, 'd'],
  [/^r/i, 'd'],
  [/ng$/i, 'n'],
  [/n$/i, 'ng'],
];

/** One slip in one word of a name. */
export function typo(random: Random, name: string): string {
  const words = name.trim().split(/\s+/);
  const at = random.chance(0.55) ? words.length - 1 : random.integer(0, words.length - 1);
  words[at] = slipIn(random, words[at]!);
  return words.join(' ');
}

function slipIn(random: Random, word: string): string {
  const slip = random.weighted([
    [neighbourKey, 20],
    [letterLost, 14],
    [letterTwice, 12],
    [lettersExchanged, 10],
    [otherTone, 22],
    [accentLost, 12],
    [asHeard, 10],
  ]);
  const changed = capital(slip(random, word));
  return changed === '' || changed === word ? capital(neighbourKey(random, word)) : changed;
}

function neighbourKey(random: Random, word: string): string {
  const letters = [...word];
  const at = random.integer(0, letters.length - 1);
  const plain = letters[at]!.normalize('NFD').charAt(0).toLowerCase().replace('đ', 'd');
  letters[at] = random.pick([...(KEY_NEIGHBOURS[plain] ?? 'h')]);
  return letters.join('');
}

function letterLost(random: Random, word: string): string {
  const letters = [...word];
  if (letters.length < 3) return word;
  letters.splice(random.integer(1, letters.length - 1), 1);
  return letters.join('');
}

function letterTwice(random: Random, word: string): string {
  const letters = [...word];
  const at = random.integer(0, letters.length - 1);
  return [...letters.slice(0, at + 1), ...letters.slice(at)].join('');
}

function lettersExchanged(random: Random, word: string): string {
  const letters = [...word];
  if (letters.length < 2) return word;
  const at = random.integer(0, letters.length - 2);
  [letters[at], letters[at + 1]] = [letters[at + 1]!, letters[at]!];
  return letters.join('').toLowerCase();
}

function otherTone(random: Random, word: string): string {
  const decomposed = word.normalize('NFD');
  const tone = random.pick(TONES);
  if (/[\u0300\u0301\u0303\u0309\u0323]/.test(decomposed)) {
    return decomposed.replace(/[\u0300\u0301\u0303\u0309\u0323]/, tone).normalize('NFC');
  }
  return decomposed.replace(/([aeiouy][\u0302\u0306\u031b]?)/i, `$1${tone}`).normalize('NFC');
}

function accentLost(_random: Random, word: string): string {
  return word.normalize('NFD').replace(/\p{M}/u, '').normalize('NFC');
}

function asHeard(random: Random, word: string): string {
  const fitting = HEARD_ALIKE.filter(([sound]) => sound.test(word));
  if (fitting.length === 0) return word;
  const [sound, other] = random.pick(fitting);
  return word.replace(sound, other);
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

export function withoutAccents(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');
}

/** The same name in another right or half-right spelling. */
export function spelledOtherwise(random: Random, name: string): string {
  const ways: readonly ((text: string) => string)[] = [
    (text) => text.toUpperCase(),
    (text) => text.normalize('NFD'),
    (text) => text.replaceAll('Đ', 'Ð').replaceAll('đ', 'ð'),
    (text) => text.replace(/òa/g, 'oà').replace(/óa/g, 'oá').replace(/úy/g, 'uý').replace(/ủy/g, 'uỷ'),
    (text) =>
      text
        .replace(/([LTMKHS])ý/g, '$1í')
        .replace(/([LTMKHS])ỹ/g, '$1ĩ')
        .replace(/Quý/g, 'Quí'),
    (text) => text.replace(/([LTMKHS])í( |$)/g, '$1ý$2').replace(/([LTMKHS])ĩ( |$)/g, '$1ỹ$2'),
    (text) => text.replaceAll(' ', '  '),
    (text) => text.replace(' ', '\u00a0'),
    (text) => `${text} (${random.pick(['Tư', 'Bé', 'Còi', 'Hai'])})`,
  ];
  const [first, second] = random.shuffled(ways);
  return second!(first!(name));
}

export function shortened(random: Random, name: string): string {
  const words = name.trim().split(/\s+/);
  if (words.length < 3) return `${words[0]!.charAt(0)}. ${words.slice(1).join(' ')}`;
  const middle = words.slice(1, -1);
  const ways: readonly (() => string)[] = [
    () => [words[0], words.at(-1)].join(' '),
    () => [words[0], ...middle.map((word) => `${word.charAt(0)}.`), words.at(-1)].join(' '),
    () => [words[0] === 'Nguyễn' ? 'Ng.' : `${words[0]!.charAt(0)}.`, ...words.slice(1)].join(' '),
    () => [words[0], ...middle.slice(1), words.at(-1)].join(' '),
    () => [words[0], ...middle.slice(0, -1), words.at(-1)].join(' '),
  ];
  return random.pick(ways)();
}

export function reordered(random: Random, name: string): string {
  const words = name.trim().split(/\s+/);
  const ways: readonly (() => string[])[] = [
    () => [words.at(-1)!, ...words.slice(0, -1)],
    () => words.toReversed(),
    () =>
      words.length < 4
        ? [words.at(-1)!, ...words.slice(0, -1)]
        : [words[0]!, words[2]!, words[1]!, ...words.slice(3)],
  ];
  return random.pick(ways)().join(' ');
}

/** Off by one or two, two digits exchanged, one digit wrong, or guessed. */
export function otherYear(random: Random, year: number): number {
  const text = String(year);
  return random.weighted([
    [() => year + random.pick([-1, 1]), 45],
    [() => year + random.pick([-2, 2]), 20],
    [() => Number(`${text.slice(0, 2)}${text[3]}${text[2]}`), 20],
    [() => year + random.pick([-10, 10]), 10],
    [() => year + random.integer(-7, 7), 5],
  ])();
}
