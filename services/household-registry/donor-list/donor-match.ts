import { type FoldedName, nameFolder } from '#shared/vietnam/name-folding.ts';
import { searchKey } from '#shared/vietnam/text.ts';
import { countFrequencies, type Frequencies } from '../duplicate/frequencies.ts';
import { comparePair, isExact } from '../duplicate/pair-weight.ts';
import { type FoldedProfile, foldProfile, type Profile } from '../duplicate/profile.ts';
import type { RowCandidate, RowState } from './donor-list.ts';

/** What a donor's row says of somebody; a number as its keyed hash only. */
export interface DonorWords {
  readonly name: string;
  readonly village: string;
  readonly commune: string;
  readonly birthYear: number | null;
  readonly idHash: string | null;
  readonly phoneHash: string | null;
  /** 'above': the cell is blank, and the village is that of a row above. */
  readonly villageFrom: 'row' | 'above';
}

export interface NamedPlace {
  readonly path: string;
  readonly commune: string;
  readonly names: readonly string[];
  readonly communeNames: readonly string[];
}

export interface RowMatch {
  readonly state: Exclude<RowState, 'doubled'>;
  readonly candidates: readonly RowCandidate[];
}

export interface DonorMatcher {
  match(words: DonorWords): RowMatch;
}

/** A donor's row is nearly always a household of the list, where two entries of one list rarely are one: log2(0.9 / 0.04). */
const LISTED = 4.5;
/** What the engine takes off a pair of two communes; where a row names no place nothing is said. */
const NO_PLACE = 3.06;
/** The engine adds one bit for an equal number of persons, which a donor's list does not say. */
const SAME_SIZE = 1;
/** 64 to 1, and 32 times likelier than the next. */
const CERTAIN_FROM = 6;
const AHEAD_BY = 5;
const SHOWN_FROM = -4;
const SHOWN_MOST = 5;

/** Matches rows to the households of a list with the weights of the search for duplicates. */
export function createDonorMatcher(
  profiles: readonly Profile[],
  places: readonly NamedPlace[],
): DonorMatcher {
  const fold = nameFolder();
  const folded = profiles.map((profile) => foldProfile(profile, fold));
  const frequencies = countFrequencies(folded);
  const blocks = blocksOf(folded);
  const placesOf = placeFinder(places);
  return {
    match(words) {
      const match = matchOnce(words);
      if (words.villageFrom === 'row' || match.state !== 'certain') return match;
      // A blank cell may mean the village above, or that nobody knew: such a row is sure only if it is so without it.
      const without = matchOnce({ ...words, village: '' });
      const isSame = without.candidates[0]?.household === match.candidates[0]!.household;
      return without.state === 'certain' && isSame ? match : { ...match, state: 'unsure' };
    },
  };

  function matchOnce(words: DonorWords): RowMatch {
    const found = placesOf(words);
    const row = foldProfile(profileOf(words), fold);
    const near = candidatesFor(row, found.villages, blocks).map((index) => folded[index]!);
    const scored = near
      .map((candidate) => weigh({ row, candidate, found, frequencies }))
      .filter(({ score, reasons }) => score >= SHOWN_FROM || isExact(reasons as never))
      .sort((a, b) => b.score - a.score || (a.household < b.household ? -1 : 1));
    return judge(scored, { isNamed: words.name !== '', namesake: onlyNamesake(row, near, found) });
  }
}

/**
 * The household of the one village that the row names whose head is called exactly so, where no other head there is
 * called alike; null where the row's year of birth or number is another one's.
 */
function onlyNamesake(
  row: FoldedProfile,
  near: readonly FoldedProfile[],
  { villages }: FoundPlaces,
): string | null {
  if (villages.size !== 1 || row.head.core === '') return null;
  const [one, ...more] = near.filter(({ unit, head }) => villages.has(unit) && head.core === row.head.core);
  if (one === undefined || more.length > 0 || !isSameName(row.head, one.head)) return null;
  const isOlder = row.birthYear !== null && one.birthYear !== null && row.birthYear !== one.birthYear;
  const isNumbered = row.idHash !== null && one.idHash !== null && row.idHash !== one.idHash;
  return isOlder || isNumbered ? null : one.id;
}

/** Word by word; with accents where the row has any. */
function isSameName(row: FoldedName, head: FoldedName): boolean {
  const form = row.bare ? 'fold' : 'level';
  const textOf = ({ words }: FoldedName) => words.map((word) => word[form]).join(' ');
  return textOf(row) === textOf(head) && row.words.every(({ short }) => !short);
}

/** Certain only far ahead of everybody else; an equal number under another name is for a person to look at. */
function judge(
  scored: readonly RowCandidate[],
  { isNamed, namesake }: { isNamed: boolean; namesake: string | null },
): RowMatch {
  const [best, next] = scored;
  const candidates = scored.slice(0, SHOWN_MOST);
  if (best === undefined) return { state: 'none', candidates };
  if (best.household === namesake) return { state: 'certain', candidates };
  const exact = isExact(best.reasons as never);
  const isAlone = next === undefined || best.score - next.score >= AHEAD_BY;
  const isAnother =
    isNamed && best.reasons.includes('other-name') && !best.reasons.includes('head-id-in-other');
  const certain = isAlone && !isAnother && (exact ? best.score >= 0 || !isNamed : best.score >= CERTAIN_FROM);
  return { state: certain ? 'certain' : 'unsure', candidates };
}

function weigh(parts: {
  row: FoldedProfile;
  candidate: FoldedProfile;
  found: FoundPlaces;
  frequencies: Frequencies;
}): RowCandidate {
  const { row, candidate, found, frequencies } = parts;
  const { unit, commune, members } = candidate;
  const inVillage = found.villages.has(unit);
  const inCommune = found.communes.has(commune);
  // Of several villages of one name each is as likely as the others.
  const shared = inVillage ? Math.log2(found.villages.size) : 0;
  const place = { unit: inVillage ? unit : '', commune: inVillage || inCommune ? commune : '' };
  const { score, reasons } = comparePair({ ...row, ...place, members }, candidate, frequencies);
  const placeless = found.isNamed ? 0 : NO_PLACE;
  return { household: candidate.id, unit, score: score + LISTED - SAME_SIZE + placeless - shared, reasons };
}

interface Blocks {
  readonly byId: ReadonlyMap<string, readonly number[]>;
  readonly byName: ReadonlyMap<string, readonly number[]>;
  readonly byVillage: ReadonlyMap<string, readonly number[]>;
}

function blocksOf(folded: readonly FoldedProfile[]): Blocks {
  const keyed = (keysOf: (one: FoldedProfile) => readonly string[]) => {
    const blocks = new Map<string, number[]>();
    folded.forEach((one, index) => {
      for (const key of new Set(keysOf(one))) {
        const block = blocks.get(key);
        if (block === undefined) blocks.set(key, [index]);
        else block.push(index);
      }
    });
    return blocks;
  };
  return {
    byId: keyed(({ idHash, memberIdHashes }) => [...(idHash === null ? [] : [idHash]), ...memberIdHashes]),
    byName: keyed(({ head, others }) => [head.core, ...others]),
    byVillage: keyed(({ unit }) => [unit]),
  };
}

/** Whoever has the number or the name, and everybody of the villages that the row may mean. */
function candidatesFor(row: FoldedProfile, villages: ReadonlySet<string>, blocks: Blocks): readonly number[] {
  const own = row.idHash === null ? [] : (blocks.byId.get(row.idHash) ?? []);
  const named = row.head.core === '' ? [] : (blocks.byName.get(row.head.core) ?? []);
  const near = villages.size > MANY ? [] : [...villages].flatMap((path) => blocks.byVillage.get(path) ?? []);
  return [...new Set([...own, ...named, ...(row.head.core === '' ? [] : near)])];
}

/** A village's name that so many have says too little to look at everybody there. */
const MANY = 40;

function profileOf({ name, birthYear, idHash, phoneHash }: DonorWords): Profile {
  const unsaid = {
    sex: null,
    members: 1,
    memberNames: [],
    idKind: null,
    memberIdHashes: [],
    ethnicityHash: null,
  };
  // The engine compares in the order of ids, and never a household with itself.
  return { ...unsaid, id: '', unit: '', commune: '', head: name, birthYear, idHash, phoneHash };
}

interface FoundPlaces {
  readonly villages: ReadonlySet<string>;
  readonly communes: ReadonlySet<string>;
  readonly isNamed: boolean;
}

const NO_PLACES: FoundPlaces = { villages: new Set(), communes: new Set(), isNamed: false };
const KIND_OF_PLACE = /^(xom|thon|ban|ap|buon|khu|to dan pho|tdp|to|xa|phuong|thi tran|tt)\.? +/;

/** Without accents and without the words for what kind of place it is: Xóm Bản Cái is Ban Cai in a donor's list. */
export function placeKey(name: string): string {
  let key = searchKey(name).replace(/^(x|p)\. */, '');
  for (let shorter = key; ; key = shorter) {
    shorter = key.replace(KIND_OF_PLACE, '').trim();
    if (shorter === key || shorter === '') return key;
  }
}

function placeFinder(places: readonly NamedPlace[]): (words: DonorWords) => FoundPlaces {
  const villages = new Map<string, NamedPlace[]>();
  const communes = new Map<string, Set<string>>();
  for (const place of places) {
    for (const key of new Set(place.names.map(placeKey)))
      villages.set(key, [...(villages.get(key) ?? []), place]);
    for (const key of place.communeNames.map(placeKey))
      communes.set(key, (communes.get(key) ?? new Set()).add(place.commune));
  }
  return ({ village, commune }) => {
    const within = commune === '' ? undefined : communes.get(placeKey(commune));
    const named = village === '' ? [] : (villages.get(placeKey(village)) ?? []);
    const own = within === undefined ? named : named.filter((place) => within.has(place.commune));
    if (own.length === 0 && within === undefined) return NO_PLACES;
    const around = within ?? new Set(own.map((place) => place.commune));
    return { villages: new Set(own.map(({ path }) => path)), communes: around, isNamed: true };
  };
}
