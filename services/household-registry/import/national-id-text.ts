export interface NationalIdText {
  /** Null where the cell has none, or none that can be got back. */
  readonly number: string | null;
  readonly warnings: readonly string[];
}

const NONE = /^(không|không có|ko|k|chưa có|chưa|-+|x|0)$/iu;

/** An identity number as cells have it: with blanks, with its zeros lost, or as 1,9E+10. */
export function nationalIdOf(text: string): NationalIdText {
  const compact = text.replace(/[\s.\u00a0'’`_-]/g, '');
  if (compact === '' || NONE.test(text.trim())) return { number: null, warnings: [] };
  const scientific = /^\s*(\d)(?:[.,](\d+))?E\+?(\d{1,2})\s*$/i.exec(text);
  if (scientific !== null) return exponentOf(scientific);
  return padded(compact.replace(/^(CCCD|CMND|CMTND|ĐDCN):?/iu, ''));
}

/** Exact only when the digits that it names reach down to the units. */
function exponentOf([, first = '', rest = '', exponent = '']: RegExpExecArray): NationalIdText {
  if (rest.length < Number(exponent)) return { number: null, warnings: ['national-id-unrecoverable'] };
  return padded(`${first}${rest.slice(0, Number(exponent))}`);
}

/** Spreadsheets drop leading zeros: one of a CMND, one of a CCCD, two where the province begins with 00. */
function padded(number: string): NationalIdText {
  if (!/^\d+$/.test(number)) return { number, warnings: [] };
  const whole = number.length === 8 ? 9 : number.length === 11 || number.length === 10 ? 12 : number.length;
  const warnings = whole === number.length ? [] : ['national-id-leading-zero-lost'];
  return { number: number.padStart(whole, '0'), warnings };
}
