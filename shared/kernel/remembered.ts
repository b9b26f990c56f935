/** The answers kept at most; then all are forgotten, which costs little and holds no stranger's text for long. */
const ANSWERS_MOST = 2_000;
/** Longer texts do not come again. */
const LENGTH_MOST = 60;

/** The same pure function of a text, quick for texts that come again and again. */
export function remembered<T>(of: (text: string) => T): (text: string) => T {
  const answers = new Map<string, { readonly answer: T }>();
  return (text) => {
    if (text.length > LENGTH_MOST) return of(text);
    const known = answers.get(text);
    if (known !== undefined) return known.answer;
    const answer = of(text);
    if (answers.size >= ANSWERS_MOST) answers.clear();
    answers.set(text, { answer });
    return answer;
  };
}
