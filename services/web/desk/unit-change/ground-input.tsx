import { TextInput } from '@mantine/core';

/** The resolution or decision by which units change. */
export function GroundInput({ value, onChange }: { value: string; onChange: (text: string) => void }) {
  return (
    <TextInput
      label="Căn cứ"
      description="Số nghị quyết, quyết định"
      value={value}
      onChange={({ target }) => onChange(target.value)}
      maxLength={500}
      required
    />
  );
}
