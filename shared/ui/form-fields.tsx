import { useId } from 'preact/hooks';
import type { ComponentChildren } from 'preact';

/** What every field of a form is told. */
export interface FieldProps {
  readonly label: string;
  readonly name: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly required?: boolean;
  /** Stands below the field. */
  readonly help?: string;
}

/** A field with one line of text. */
export function TextField(
  props: FieldProps & {
    readonly inputMode?: 'numeric' | 'email' | 'tel';
    readonly placeholder?: string;
  },
) {
  const { name, value, onChange, required, inputMode, placeholder } = props;
  return (
    <Labelled {...props}>
      {(described) => (
        <input
          type="text"
          name={name}
          value={value}
          required={required}
          aria-describedby={described}
          autocomplete="off"
          {...(inputMode !== undefined && { inputMode })}
          {...(placeholder !== undefined && { placeholder })}
          onInput={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Labelled>
  );
}

/** A field with several lines of text. */
export function LongField(props: FieldProps & { readonly rows?: number }) {
  const { name, value, onChange, required, rows = 2 } = props;
  return (
    <Labelled {...props}>
      {(described) => (
        <textarea
          name={name}
          value={value}
          rows={rows}
          required={required}
          aria-describedby={described}
          onInput={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Labelled>
  );
}

/** A field with a day, as ISO text; blank while none is given. */
export function DateField(props: FieldProps & { readonly latest?: string }) {
  const { name, value, onChange, required, latest } = props;
  return (
    <Labelled {...props}>
      {(described) => (
        <input
          type="date"
          name={name}
          value={value}
          required={required}
          max={latest}
          aria-describedby={described}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Labelled>
  );
}

/** One of the choices of a field. */
export interface Option {
  readonly value: string;
  readonly label: string;
  /** The heading that the choice stands below. */
  readonly group?: string;
}

/** A field with a choice; `blank` is what stands there while nothing is chosen. */
export function ChoiceField(
  props: FieldProps & { readonly options: readonly Option[]; readonly blank?: string },
) {
  const { name, value, onChange, required, options, blank } = props;
  return (
    <Labelled {...props}>
      {(described) => (
        <select
          name={name}
          value={value}
          required={required}
          aria-describedby={described}
          onChange={(event) => onChange(event.currentTarget.value)}
        >
          {blank !== undefined && <option value="">{blank}</option>}
          {groupsOf(options).map(([group, members]) =>
            group === '' ? (
              <Options key={group} options={members} />
            ) : (
              <optgroup key={group} label={group}>
                <Options options={members} />
              </optgroup>
            ),
          )}
        </select>
      )}
    </Labelled>
  );
}

function Options({ options }: { readonly options: readonly Option[] }) {
  return (
    <>
      {options.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </>
  );
}

/** The choices below their headings, both in the order in which they first occur. */
function groupsOf(options: readonly Option[]): readonly (readonly [string, readonly Option[]])[] {
  const groups = new Map<string, Option[]>();
  for (const option of options) {
    const { group = '' } = option;
    groups.set(group, [...(groups.get(group) ?? []), option]);
  }
  return [...groups];
}

interface LabelledProps extends Pick<FieldProps, 'label' | 'help'> {
  readonly children: (described: string | undefined) => ComponentChildren;
}

/** A field below its name; its help is no part of the name that is read out. */
function Labelled({ label, help, children }: LabelledProps) {
  const id = useId();
  return (
    <div class="field">
      <label>
        {label}
        {children(help === undefined ? undefined : id)}
      </label>
      {help !== undefined && (
        <p class="quiet small" id={id}>
          {help}
        </p>
      )}
    </div>
  );
}
