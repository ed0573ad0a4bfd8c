import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';

interface SearchFieldProps {
  label: string;
  placeholder?: string;
  initial: string | undefined;
  /** Called when typing pauses. */
  onSearch: (text: string) => void;
}

const PAUSE_MS = 300;

/** A search that asks the server when typing pauses, not at every letter. */
export function SearchField({ label, placeholder, initial, onSearch }: SearchFieldProps) {
  const [text, setText] = useState(initial ?? '');
  const search = useDebouncedCallback((value: string) => onSearch(value.trim()), PAUSE_MS);
  return (
    <TextInput
      type="search"
      label={label}
      placeholder={placeholder}
      maxLength={80}
      leftSection={<IconSearch size={18} aria-hidden />}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        search(event.currentTarget.value);
      }}
    />
  );
}
