import { useEffect, useRef, useState } from 'preact/hooks';
import type { Problem } from '../core/index';
import type { FormState, FormValues } from './row-form';

/** What a form left behind when it was done. */
export interface Said {
  readonly text: string;
  readonly warnings: readonly Problem[];
  /** The row that came of it, with what the way there is called. */
  readonly link?: { readonly table: string; readonly id: string; readonly name: string };
}

/** One of several forms of which no more than one is open. */
export interface Forms {
  /** The form that is open; `null` while none is. */
  readonly open: string | null;
  /** Whether somebody opened it just now: then the keyboard goes to its first field. */
  readonly isFresh: boolean;
  /** The form that was open last, which left `said`. */
  readonly last: string | null;
  readonly said: Said | null;
  /** What makes a button open and close a form. */
  readonly opener: (name: string) => {
    readonly ref: (button: HTMLButtonElement | null) => void;
    readonly 'aria-expanded': boolean;
    readonly onClick: () => void;
  };
  /** Closes the form; the keyboard goes back to its button. */
  readonly close: () => void;
  readonly done: (said: Said) => void;
}

/** Which form of which row is open while the pane lives: who looks at another row comes back to it. */
const openForms = new Map<string, string>();

/** Keeps which of the forms about a row is open. */
export function useForms(row: string): Forms {
  const [open, setOpen] = useState<string | null>(() => openForms.get(row) ?? null);
  const [isFresh, setFresh] = useState(false);
  const [said, setSaid] = useState<Said | null>(null);
  const [last, setLast] = useState(open);
  const buttons = useRef(new Map<string, HTMLButtonElement>());
  const show = (name: string | null) => {
    if (name === null) openForms.delete(row);
    else openForms.set(row, name);
    setOpen(name);
    if (name !== null) setLast(name);
    setFresh(name !== null);
  };
  const close = () => {
    if (open !== null) buttons.current.get(open)?.focus();
    show(null);
  };
  return {
    open,
    isFresh,
    last,
    said,
    opener: (name) => ({
      ref: (button) => {
        if (button === null) buttons.current.delete(name);
        else buttons.current.set(name, button);
      },
      'aria-expanded': open === name,
      onClick: () => {
        setSaid(null);
        show(open === name ? null : name);
      },
    }),
    close,
    done: (next) => {
      close();
      setSaid(next);
    },
  };
}

/** What was typed into forms that were not sent, while the pane lives. */
const drafts = new Map<string, FormValues>();

/** The values of a form with what became of them since it was opened. */
export interface Draft extends FormState {
  /** The fields that hold something else than at first: a row may have changed elsewhere since. */
  readonly changed: () => FormValues;
  readonly forget: () => void;
}

/** The values of a form; what was typed into it before and neither sent nor given up comes back. */
export function useDraft(form: string, start: FormValues): Draft {
  const [first] = useState(start);
  const [values, setValues] = useState<FormValues>(() => ({ ...start, ...drafts.get(form) }));
  const differing = (all: FormValues) =>
    Object.fromEntries(Object.entries(all).filter(([key, value]) => value !== (first[key] ?? '')));
  return {
    values,
    change: (next) => {
      drafts.set(form, differing(next));
      setValues(next);
    },
    changed: () => differing(values),
    forget: () => drafts.delete(form),
  };
}

/** Calls back when a value has come to be. */
export function useArrival<Value>(value: Value | null, onArrival: (value: Value) => void): void {
  useEffect(() => {
    if (value !== null) onArrival(value);
    // The listener is a new one each time.
  }, [value]);
}
