import { useEffect, useRef } from 'preact/hooks';
import { paneWorkTexts } from '../core/index';
import { ChoiceField, TextField } from './form-fields';
import type { PartProps } from './pane-props';
import { columnTitle } from './row-words';
import { choiceOptions } from './work-lists';
import {
  firmColumns,
  type ChosenFirm,
  type FirmColumn,
  type FirmValues,
} from './work-new-case-draft';

const required: readonly FirmColumn[] = ['name', 'prefecture', 'industry'];

interface NewFirmProps extends PartProps {
  readonly values: FirmValues;
  readonly onFirm: (firm: ChosenFirm) => void;
}

/** The few fields of a firm that is not in the workbook yet. */
export function NewFirm({ values, onFirm, language }: NewFirmProps) {
  const texts = paneWorkTexts(language).newCase;
  const fields = useRef<HTMLFieldSetElement>(null);
  // The list from which it was chosen is gone: go on with what it has filled in.
  useEffect(() => fields.current?.querySelector('input')?.focus(), []);
  return (
    <fieldset class="form-group" ref={fields}>
      <legend>{texts.newFirm}</legend>
      <div class="field-grid">
        {firmColumns.map((column) => {
          const field = {
            label: columnTitle('companies', column, language),
            name: `firm-${column}`,
            value: values[column] ?? '',
            required: required.includes(column),
            onChange: (value: string) =>
              onFirm({ kind: 'new', values: { ...values, [column]: value } }),
          };
          if (column === 'prefecture' || column === 'industry') {
            const options = choiceOptions(column, language);
            const blank = paneWorkTexts(language).notChosen;
            return <ChoiceField key={column} {...field} options={options} blank={blank} />;
          }
          const isNumber = column === 'corporate_number' || column === 'employees';
          return <TextField key={column} {...field} {...(isNumber && { inputMode: 'numeric' })} />;
        })}
      </div>
      <button
        type="button"
        class="link"
        onClick={() => onFirm({ kind: 'typed', text: values.name ?? '' })}
      >
        {texts.backToList}
      </button>
    </fieldset>
  );
}
