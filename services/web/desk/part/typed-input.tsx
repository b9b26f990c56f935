import { TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';

const WAIT_MS = 250;

/** Waits until the typing rests; another value from outside (a link, "Bỏ lọc") replaces what was typed. */
export function TypedInput(parts: {
  label: string;
  placeholder: string;
  value: string;
  onTyped: (text: string) => void;
}) {
  const { label, placeholder, value, onTyped } = parts;
  const [typed, setTyped] = useState(value);
  const [known, setKnown] = useState(value);
  if (known !== value) {
    setKnown(value);
    setTyped(value);
  }
  useEffect(() => {
    if (typed === known) return;
    const timer = setTimeout(() => onTyped(typed), WAIT_MS);
    return () => clearTimeout(timer);
  });
  return (
    <TextInput
      label={label}
      placeholder={placeholder}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      maxLength={100}
      autoComplete="off"
    />
  );
}
