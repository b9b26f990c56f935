/** One of those who sign, in order from the left. */
export interface Signer {
  readonly titles: readonly string[];
  readonly note: string;
}

export const SIGN_NAME = '(Ký, ghi rõ họ tên)';
export const SIGN_SEAL = '(Ký tên, đóng dấu)';
