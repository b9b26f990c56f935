/** A phone number with a leading 0 and digits only: '+84 912 345 678' → '0912345678'. Other text comes back trimmed. */
export function levelPhone(text: string): string {
  const digits = text.replace(/[\s.()-]/g, '');
  const local = digits.replace(/^(\+84|0084|84(?=\d{9}$))/, '0');
  if (!/^\d+$/.test(local)) return text.trim();
  // A spreadsheet that kept it as a number has dropped the 0.
  return /^[35789]\d{8}$/.test(local) ? `0${local}` : local;
}

/** Whether it is written like a Vietnamese mobile number; a warning at most, never a reason to refuse. */
export function looksLikeMobile(text: string): boolean {
  return /^0[35789]\d{8}$/.test(levelPhone(text));
}

/** Each number of a cell that may hold several ('0912 345 678 / 0987654321'), levelled, in order, once. */
export function phonesIn(text: string): readonly string[] {
  const parts = text.split(/[;,/\n|&]|\s[-–]\s|hoặc|(?<=\d)\s*\(/u).flatMap(splitRun);
  const levelled = parts.map(levelPhone).filter((part) => part !== '');
  return [...new Set(levelled)];
}

/** '0912345678 0987654321' is two numbers, '0912 345 678' and '(84) 912 345 678' are one. */
function splitRun(text: string): readonly string[] {
  const digits = text.replace(/[\s.()-]/g, '');
  if (!/^\d+$/.test(digits) || digits.length < 18) return [text.replace(/^\D*(?=\+?\d)|[^\d]*$/g, keepPlus)];
  return digits.match(/(84|0)?[35789]\d{8}/g) ?? [text];
}

function keepPlus(outside: string): string {
  return outside.includes('+') ? '+' : '';
}
