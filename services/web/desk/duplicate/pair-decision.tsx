import { Button, Kbd, Text, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import type { Account } from '../../shell/api-types.ts';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { hasRole } from '../account-place.ts';
import { Keyed } from '../part/keyed.tsx';
import { useKeys } from '../part/use-keys.ts';
import { type DuplicatePair, useDecision, useReopening } from './duplicate-queries.ts';
import { JoiningChoice } from './joining-choice.tsx';

interface Parts {
  readonly pair: DuplicatePair;
  readonly account: Account;
  readonly onStep: (by: 1 | -1) => void;
}

/** The verdict, by one key or by mouse. */
export function PairDecision({ pair, account, onStep }: Parts) {
  const mayDecide = hasRole(account, 'staff') && pair.sides.some(({ yours }) => yours);
  if (pair.status === 'open' && mayDecide) return <Verdict pair={pair} onStep={onStep} />;
  if (pair.status === 'different' && mayDecide) return <TakeBack pair={pair} />;
  if (pair.status === 'same')
    return (
      <Text my="sm">
        Hộ ghi trùng đã thôi theo dõi, lịch sử của cả hai vẫn còn. Nếu kết luận nhầm, mở hộ đó và bấm Khôi
        phục.
      </Text>
    );
  return null;
}

function Verdict({ pair, onStep }: Pick<Parts, 'pair' | 'onStep'>) {
  const decision = useDecision();
  const [choosing, setChoosing] = useState(false);
  const [joining, setJoining] = useState<readonly string[]>([]);
  const first = useRef<HTMLButtonElement>(null);
  const mergeable = pair.sides.every(({ yours }) => yours);
  const say = (keep: 0 | 1 | null) => {
    if (decision.isPending) return;
    if (keep === null) return decision.mutate({ verdict: 'different', pair });
    decision.mutate({ verdict: 'same', pair, keep: pair.sides[keep]!.id, joining });
  };
  const choose = () => {
    if (!mergeable) return;
    setChoosing(true);
    // After it is drawn.
    requestAnimationFrame(() => first.current?.focus());
  };
  useKeys({
    k: () => say(null),
    t: choose,
    ...(choosing ? { 1: () => say(0), 2: () => say(1), escape: () => setChoosing(false) } : {}),
  });
  return (
    <section className="pair-verdict" aria-label="Kết luận">
      <Button variant="default" loading={decision.isPending} onClick={() => say(null)}>
        <Keyed name="K">Khác nhau</Keyed>
      </Button>
      <Button disabled={!mergeable} onClick={choose} aria-expanded={choosing}>
        <Keyed name="T">Trùng</Keyed>
      </Button>
      {choosing &&
        ([0, 1] as const).map((index) => (
          <Button key={index} ref={index === 0 ? first : null} onClick={() => say(index)}>
            <Keyed name={String(index + 1)}>Giữ hộ {index + 1}</Keyed>
          </Button>
        ))}
      <Button variant="subtle" onClick={() => onStep(1)}>
        <Keyed name="J">Cặp sau</Keyed>
      </Button>
      <Button variant="subtle" onClick={() => onStep(-1)}>
        <Keyed name="P">Cặp trước</Keyed>
      </Button>
      {choosing && (
        <Text fz="sm" role="status">
          Hộ kia sẽ thôi theo dõi vì ghi trùng; nếu đã ở danh sách đã chốt, hệ thống lập đề nghị điều chỉnh để
          người khác duyệt. <Kbd>Esc</Kbd> để thôi.
        </Text>
      )}
      {choosing && <JoiningChoice pair={pair} joining={joining} onChange={setJoining} />}
      {!mergeable && (
        <Text fz="sm">
          Một hộ ngoài địa bàn của bạn: bạn chỉ kết luận được “Khác nhau”; “Trùng” do cấp trên của cả hai kết
          luận.
        </Text>
      )}
      {decision.error !== null && <ProblemNotice error={decision.error} />}
    </section>
  );
}

function TakeBack({ pair }: { pair: DuplicatePair }) {
  const [why, setWhy] = useState('');
  const reopening = useReopening();
  return (
    <form
      className="pair-verdict"
      onSubmit={(event) => {
        event.preventDefault();
        reopening.mutate({ pair, why });
      }}
    >
      <TextInput
        label="Vì sao mở lại"
        required
        maxLength={500}
        value={why}
        onChange={(event) => setWhy(event.target.value)}
      />
      <Button type="submit" variant="default" loading={reopening.isPending} disabled={why.trim() === ''}>
        Mở lại để kết luận lại
      </Button>
      {reopening.error !== null && <ProblemNotice error={reopening.error} />}
    </form>
  );
}
