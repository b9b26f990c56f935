import { mm } from './drawn-page.ts';
import type { Frame } from './letterhead.pdf.ts';
import type { Pen } from './pen.pdf.ts';
import type { Signer } from './signature.ts';

export interface SignatureBlock {
  readonly signers: readonly Signer[];
  /** 'Dân Tiến, ngày ..... tháng ..... năm 20.....'; '' where it stands at the top. */
  readonly dated: string;
}

/** Room for the block, with place to sign and to put a seal. */
export const SIGNATURE_HEIGHT = mm(44);

/** Place and date above the last of those who sign; each with a column of the same width. */
export function drawSignatures(
  pen: Pen,
  frame: Frame,
  { signers, dated, y }: SignatureBlock & { y: number },
): void {
  const width = frame.width / signers.length;
  const last = { x: frame.x + frame.width - Math.max(width, mm(80)), width: Math.max(width, mm(80)) };
  pen.text({
    ...last,
    text: dated,
    y,
    size: 13,
    font: 'italic',
    align: signers.length > 1 ? 'right' : 'center',
  });
  const top = dated === '' ? y : y + 19;
  signers.forEach(({ titles, note }, index) => {
    const column = { x: frame.x + index * width, width, align: 'center' } as const;
    titles.forEach((title, line) => {
      const size = Math.min(12, (12 * (width - 6)) / pen.measure(title, 12, 'bold'));
      pen.text({ ...column, text: title, y: top + line * 15, size, font: 'bold' });
    });
    pen.text({ ...column, text: note, y: top + titles.length * 15, size: 11, font: 'italic' });
  });
}
