/** The four meanings that colours have: green, amber, red, grey. */
export type Tone = 'done' | 'waiting' | 'attention' | 'neutral';
