/** Rhymes by their vowels without tone; with `-` the vowels may also stand alone. */
const RHYMES =
  'a-:c,ch,i,m,n,ng,nh,o,p,t,u,y ă:c,m,n,ng,p,t â:c,m,n,ng,p,t,u,y e-:c,m,n,ng,o,p,t ê-:ch,m,n,nh,p,t,u ' +
  'i-:a,ch,m,n,nh,p,t,u iê:c,m,n,ng,p,t,u o-:c,i,m,n,ng,p,t oa-:c,ch,i,m,n,ng,nh,o,p,t,y oă:c,m,n,ng,t oe-:n,o,t ' +
  'oo:c,ng ô-:c,i,m,n,ng,p,t ơ-:i,m,n,p,t u-:a,c,i,m,n,ng,p,t uâ:n,ng,t,y uê-:ch,nh,u uô:c,i,m,n,ng,t uơ-:n ' +
  'uy-:a,ch,n,nh,p,t,u uyê:n,t ư-:a,c,i,m,n,ng,t,u ươ:c,i,m,n,ng,p,t,u y- yê:m,n,ng,t,u';

const ONSET = '(?:ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdđghklmnprstvx])?';
const SYLLABLE = new RegExp(`^${ONSET}(?:${RHYMES.split(' ').map(rhymePattern).join('|')})$`, 'u');
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;
/** Acute and dot below: the only tones of a syllable that ends in a stop. */
const STOPPED = /^[\u0301\u0323]$/u;
/** A glide at the end never carries the tone: áu, never aú. The vowels of gi and qu belong to the consonant. */
const TONED_GLIDE = /(?:[aăâeêioôơưy][íìỉĩịóòỏõọúùủũụýỳỷỹỵ]|u[íìỉĩị])$/u;

function rhymePattern(rhyme: string): string {
  const [vowels, ends = ''] = rhyme.split(':');
  const alone = vowels!.endsWith('-');
  const endings = ends === '' ? '' : `(?:${ends.replaceAll(',', '|')})${alone ? '?' : ''}`;
  return vowels!.replace('-', '') + endings;
}

/** Whether a word could be one Vietnamese syllable, by its letters and its tone; no dictionary. */
export function isSyllable(word: string): boolean {
  const decomposed = word.toLowerCase().normalize('NFD');
  const tones = decomposed.match(TONES) ?? [];
  if (tones.length > 1) return false;
  const letters = decomposed.replace(TONES, '').normalize('NFC');
  if (!SYLLABLE.test(letters)) return false;
  if (TONED_GLIDE.test(decomposed.normalize('NFC').replace(/^(?:gi|qu)/, ''))) return false;
  return !/(?:[cpt]|ch)$/.test(letters) || STOPPED.test(tones[0] ?? '');
}
