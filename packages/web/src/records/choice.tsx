import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';

interface ChoiceProps<Value extends string> {
  /** Shown over the menu, or only said to screen readers when `isPlain`. */
  readonly label: string;
  readonly isPlain?: boolean;
  readonly value: Value;
  readonly options: readonly Value[];
  readonly name: (value: Value) => string;
  readonly onChange: (value: Value) => void;
  readonly description?: string;
}

/** A menu of few values, each said in words. */
export function Choice<Value extends string>({
  label,
  isPlain = false,
  value,
  options,
  name,
  onChange,
  description,
}: ChoiceProps<Value>): ReactNode {
  const all = options.includes(value) ? options : [value, ...options];
  return (
    <NativeSelect
      size="sm"
      {...(isPlain ? { 'aria-label': label } : { label })}
      description={description}
      value={value}
      data={all.map((one) => ({ value: one, label: name(one) }))}
      onChange={(event) => onChange(event.currentTarget.value as Value)}
    />
  );
}

interface EntryProps {
  readonly label: string;
  readonly isPlain?: boolean;
  readonly value: string;
  readonly onEnter: (value: string) => void;
}

/** A line of text that counts once it is left or confirmed with Enter. */
export function Entry({ label, isPlain = false, value, onEnter }: EntryProps): ReactNode {
  const [typed, setTyped] = useState<string | null>(null);
  const enter = (): void => {
    if (typed !== null && typed.trim() !== '' && typed.trim() !== value) onEnter(typed.trim());
    setTyped(null);
  };
  return (
    <TextInput
      size="sm"
      {...(isPlain ? { 'aria-label': label, placeholder: label } : { label })}
      value={typed ?? value}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={enter}
      onKeyDown={(event) => event.key === 'Enter' && enter()}
    />
  );
}
