import { enumerationValue, record, text, truth } from '../../arguments';
import type { Validation } from '../../book';
import { ExcelError } from '../../excel-error';
import type { HostContext } from '../../host-object';

const limits = { title: 32, message: 255 } as const;

/** The prompt as Excel keeps it; parts that are not given are those of a new one. */
export function checkPrompt(value: unknown): Validation['prompt'] {
  const { showPrompt = true, title = '', message = '' } = record(value);
  return { showPrompt: truth(showPrompt), ...checkTexts(title, message) };
}

/** The alert as Excel keeps it; parts that are not given are those of a new one. */
export function checkErrorAlert(host: HostContext, value: unknown): Validation['errorAlert'] {
  const { showAlert = true, style = 'Stop', title = '', message = '' } = record(value);
  return {
    showAlert: truth(showAlert),
    // Safe: the client's enumeration has just these three.
    style: enumerationValue(
      host,
      'DataValidationAlertStyle',
      style,
    ) as Validation['errorAlert']['style'],
    ...checkTexts(title, message),
  };
}

function checkTexts(title: unknown, message: unknown): { title: string; message: string } {
  const given = { title: text(title), message: text(message) };
  const isLong = given.title.length > limits.title || given.message.length > limits.message;
  if (isLong) throw new ExcelError('InvalidArgument');
  return given;
}
