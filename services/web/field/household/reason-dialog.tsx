import { type FormEvent, useEffect, useRef, useState } from 'react';
import { REASONS, reasonWords } from '../../shell/format.ts';

interface Choice {
  readonly value: string;
  readonly word: string;
}

const DIALOGS: Readonly<
  Record<'not-handed-over' | 'undo', { title: string; action: string; choices: readonly Choice[] }>
> = {
  'not-handed-over': {
    title: 'Vì sao chưa trao được?',
    action: 'Lưu',
    choices: REASONS.map((value) => ({ value, word: reasonWords(value) })),
  },
  undo: {
    title: 'Vì sao hoàn tác?',
    action: 'Hoàn tác',
    choices: ['Bấm nhầm hộ', 'Thực tế chưa trao', 'Ghi sai người nhận', 'Lý do khác'].map((word) => ({
      value: word,
      word,
    })),
  },
};

interface Parts {
  readonly kind: keyof typeof DIALOGS;
  readonly onSave: (reason: string) => void;
  readonly onClose: () => void;
}

/** One of a few reasons; nothing needs to be typed. */
export function ReasonDialog({ kind, onSave, onClose }: Parts) {
  const { title, action, choices } = DIALOGS[kind];
  const dialog = useRef<HTMLDialogElement>(null);
  const [reason, setReason] = useState<string | null>(null);
  useEffect(() => dialog.current?.showModal(), []);

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (reason === null) return;
    onClose();
    onSave(reason);
  }

  return (
    <dialog ref={dialog} className="reason-dialog" aria-labelledby="reason-title" onClose={onClose}>
      <form onSubmit={submit}>
        <h2 id="reason-title">{title}</h2>
        <div className="radio-list">
          {choices.map(({ value, word }) => (
            <label key={value} className="radio-tile">
              <input
                type="radio"
                name="reason"
                required
                checked={reason === value}
                onChange={() => setReason(value)}
              />
              {word}
            </label>
          ))}
        </div>
        <div className="dialog-actions">
          <button type="button" className="button" onClick={() => dialog.current?.close()}>
            Để sau
          </button>
          <button type="submit" className="button button-main" disabled={reason === null}>
            {action}
          </button>
        </div>
      </form>
    </dialog>
  );
}
