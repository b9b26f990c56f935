const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];
const BILLION = 1_000_000_000;
const LARGEST = 1_000_000_000_000_000;

const integers = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 0 });
const decimals = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 3 });
const oneDecimal = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 });

/**
 * A whole number in northern Vietnamese words, capital first: 21000 → 'Hai mươi mốt nghìn'.
 * @throws RangeError outside the integers 0 to 10^15
 */
export function amountInWords(amount: number): string {
  if (!Number.isInteger(amount) || amount < 0 || amount > LARGEST) {
    throw new RangeError(`no words for ${amount}`);
  }
  const words = amount === 0 ? 'không' : wholeWords(amount);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** An amount in đồng as papers end with it: 15000 → 'Mười lăm nghìn đồng'. Throws as `amountInWords`. */
export function moneyInWords(dong: number): string {
  return `${amountInWords(dong)} đồng`;
}

/** Integer đồng with dots, without the unit: 1234567 → '1.234.567'. */
export function formatMoney(dong: number): string {
  return integers.format(dong);
}

/** A number with dots and a decimal comma, at most three decimals: 12.5 → '12,5'. */
export function formatNumber(value: number): string {
  return decimals.format(value);
}

/**
 * A share (0 to 1) with at most one decimal: 0.964 → '96,4%'. Never rounds up to 100%: 0.9997 is '99,9%',
 * because one household that is left must stay visible.
 */
export function formatPercent(share: number): string {
  const percent = Math.round(share * 1000) / 10;
  return `${oneDecimal.format(share < 1 ? Math.min(percent, 99.9) : percent)}%`;
}

function wholeWords(amount: number): string {
  const billions = Math.floor(amount / BILLION);
  const rest = amount % BILLION;
  if (billions === 0) return groupsWords(rest, false);
  const head = `${groupsWords(billions, false)} tỷ`;
  return rest === 0 ? head : `${head} ${groupsWords(rest, true)}`;
}

/** Below a billion: groups of three digits, an empty group is not said. */
function groupsWords(amount: number, somethingBefore: boolean): string {
  const groups: readonly (readonly [number, string])[] = [
    [Math.floor(amount / 1_000_000), ' triệu'],
    [Math.floor(amount / 1000) % 1000, ' nghìn'],
    [amount % 1000, ''],
  ];
  const said: string[] = [];
  for (const [group, unit] of groups) {
    if (group === 0) continue;
    said.push(threeDigits(group, somethingBefore || said.length > 0) + unit);
  }
  return said.join(' ');
}

/** Inner groups say their missing hundreds: 'một triệu không trăm linh năm nghìn'. */
function threeDigits(group: number, sayHundreds: boolean): string {
  const hundreds = Math.floor(group / 100);
  const belowHundred = group % 100;
  const said: string[] = [];
  if (hundreds > 0 || sayHundreds) said.push(`${DIGITS[hundreds]} trăm`);
  if (belowHundred > 0) said.push(twoDigits(belowHundred, said.length > 0));
  return said.join(' ');
}

function twoDigits(number: number, afterHundreds: boolean): string {
  const tens = Math.floor(number / 10);
  const ones = number % 10;
  if (tens === 0) return afterHundreds ? `linh ${DIGITS[ones]}` : `${DIGITS[ones]}`;
  const head = tens === 1 ? 'mười' : `${DIGITS[tens]} mươi`;
  return ones === 0 ? head : `${head} ${lastDigit(ones, tens)}`;
}

function lastDigit(ones: number, tens: number): string {
  if (ones === 5) return 'lăm';
  if (ones === 1 && tens > 1) return 'mốt';
  if (ones === 4 && tens > 1) return 'tư';
  return DIGITS[ones] ?? '';
}
