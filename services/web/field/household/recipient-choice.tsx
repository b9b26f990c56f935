import type { Recipient, Relation } from '../outbox/outbox-item.ts';

const RELATIONS: readonly { readonly relation: Relation; readonly word: string }[] = [
  { relation: 'self', word: 'Chủ hộ' },
  { relation: 'member', word: 'Người trong hộ' },
  { relation: 'proxy', word: 'Nhận thay' },
  { relation: 'village-head', word: 'Trưởng xóm' },
];

interface Parts {
  readonly head: string;
  readonly recipient: Recipient;
  readonly onChange: (recipient: Recipient) => void;
}

/** Who takes it: the head of the household unless one tap says otherwise; a name where it is somebody else. */
export function RecipientChoice({ head, recipient, onChange }: Parts) {
  const named = recipient.relation === 'member' || recipient.relation === 'proxy';
  return (
    <fieldset className="recipient">
      <legend>Người nhận{recipient.relation === 'self' ? `: ${head}` : ''}</legend>
      <div className="radio-grid">
        {RELATIONS.map(({ relation, word }) => (
          <label key={relation} className="radio-tile">
            <input
              type="radio"
              name="relation"
              checked={recipient.relation === relation}
              onChange={() => onChange({ relation })}
            />
            {word}
          </label>
        ))}
      </div>
      {named && (
        <label className="field">
          Tên người nhận (nếu biết)
          <input
            value={recipient.name ?? ''}
            maxLength={120}
            autoComplete="off"
            onChange={(event) => onChange(withName(recipient, event.target.value))}
          />
        </label>
      )}
    </fieldset>
  );
}

function withName({ relation }: Recipient, name: string): Recipient {
  return name.trim() === '' ? { relation } : { relation, name };
}
