/** Green: the server has it; hatched amber: on this phone only. The figures stand beside it in words. */
export function ProgressBar({ done, unsent, total }: { done: number; unsent: number; total: number }) {
  const share = (count: number) => (total === 0 ? 0 : (100 * count) / total);
  return (
    <svg className="progress-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
      <rect className="progress-rest" width="100" height="4" />
      <rect className="progress-unsent" width={share(done)} height="4" />
      <rect className="progress-done" width={share(done - unsent)} height="4" />
    </svg>
  );
}
