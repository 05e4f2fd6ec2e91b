import { useState } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import {
  choiceLabel,
  choiceValues,
  paneWorkTexts,
  type Language,
  type ReferenceChoice,
} from '../core/index';
import type { Option } from './form-fields';

interface LongListProps<Item> {
  readonly items: readonly Item[];
  /** How many are shown before one has to ask for more. */
  readonly pageSize: number;
  readonly language: Language;
  readonly children: (shown: readonly Item[]) => ComponentChildren;
}

/** The beginning of a list, with a way to see more of it. */
export function LongList<Item>({ items, pageSize, language, children }: LongListProps<Item>) {
  const [shown, setShown] = useState(pageSize);
  const rest = items.length - shown;
  return (
    <>
      {children(items.slice(0, shown))}
      {rest > 0 && (
        <button type="button" onClick={() => setShown(shown + pageSize)}>
          {paneWorkTexts(language).more(rest)}
        </button>
      )}
    </>
  );
}

/** Rows as a drop-down offers them, those that are over left out; people stand by their agency. */
export function optionsOf(choices: readonly ReferenceChoice[]): readonly Option[] {
  return choices
    .filter(({ isOver }) => !isOver)
    .map(({ id, name, of }) => ({
      value: id,
      label: name,
      ...(of !== null && { group: of.name || of.id }),
    }));
}

/** The values of a choice set as a drop-down offers them. */
export function choiceOptions(
  key: Parameters<typeof choiceLabel>[0],
  language: Language,
): readonly Option[] {
  return choiceValues(key).map((value) => ({
    value,
    label: choiceLabel(key, value)?.[language] ?? value,
  }));
}

/** The STEPs by their codes alone, where their names would not fit. */
export function stepCodes(): readonly Option[] {
  return choiceValues('step').map((value) => ({ value, label: value }));
}
