import { useState } from 'preact/hooks';

/** What of the card is open while the pane lives, whichever row it shows. */
const opened = new Set<string>();

/** Whether a part of the card is open, and what its `details` calls when that changes. */
export function useOpened(part: string): readonly [boolean, (event: Event) => void] {
  const [isOpen, setOpen] = useState(() => opened.has(part));
  const toggle = ({ currentTarget }: Event) => {
    const now = (currentTarget as HTMLDetailsElement).open;
    if (now) opened.add(part);
    else opened.delete(part);
    setOpen(now);
  };
  return [isOpen, toggle];
}
