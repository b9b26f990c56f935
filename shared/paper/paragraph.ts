/** A piece of running text. */
export interface Paragraph {
  /** In bold before the rest: 'Điều 1.'; '' where there is none. */
  readonly lead: string;
  readonly text: string;
  /** 'basis': in italics, as what a decision rests on; 'center': a line of its own in bold. */
  readonly style: 'body' | 'basis' | 'center';
}

export function body(text: string): Paragraph {
  return { lead: '', text, style: 'body' };
}

export function basis(text: string): Paragraph {
  return { lead: '', text, style: 'basis' };
}

export function centered(text: string): Paragraph {
  return { lead: '', text, style: 'center' };
}

export function article(lead: string, text: string): Paragraph {
  return { lead, text, style: 'body' };
}
