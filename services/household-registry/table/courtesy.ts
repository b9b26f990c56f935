const COURTESY = /^(?:(ông|cụ ông|anh|ô\.)|(bà|cụ bà|chị|b\.))\s*[:.]?\s+(?=\p{L})/iu;

/** The sex that a form of address before a name says; null without one. */
export function courtesyOf(name: string): 'Nam' | 'Nữ' | null {
  const [whole, man] = COURTESY.exec(name.normalize('NFC').trim()) ?? [];
  if (whole === undefined) return null;
  return man === undefined ? 'Nữ' : 'Nam';
}

export function withoutCourtesy(name: string): string {
  return name.normalize('NFC').trim().replace(COURTESY, '');
}
