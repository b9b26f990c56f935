import { useLive } from '../part/use-live.ts';
import { database } from '../phone.ts';

/** Items of other people who used this phone: they are sent when their author signs in again. */
export function OthersWaiting({ author }: { readonly author: string | null }) {
  const names = useLive(() => waitingOf(author), `others-${author}`) ?? [];
  if (names.length === 0) return null;
  return (
    <ul className="others-waiting">
      {names.map(([id, { name, households }]) => (
        <li key={id}>
          Máy còn giữ <strong>{households.size} hộ</strong> chưa gửi của {name}. Sẽ gửi khi người đó đăng
          nhập.
        </li>
      ))}
    </ul>
  );
}

async function waitingOf(author: string | null) {
  const rows = await database.outbox
    .filter((row) => row.state === 'stored' && row.author !== author)
    .toArray();
  const byAuthor = new Map<string, { name: string; households: Set<string> }>();
  for (const row of rows) {
    const known = byAuthor.get(row.author) ?? { name: row.authorName, households: new Set() };
    known.households.add(row.household);
    byAuthor.set(row.author, known);
  }
  return [...byAuthor];
}
