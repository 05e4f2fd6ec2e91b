import { abilityName } from './abilities';
import { consentRemedy } from './handoffs';
import type { ProblemSentences, ProblemWords } from './problem-words';

/** What people read about a problem in English: place, rule, remedy. */
export const problemSentencesEn: ProblemSentences = {
  // the file
  'file-not-workbook': (w) =>
    `${w.value('file', 'The file')} is not an Excel workbook (.xlsx). Open it in Excel and save it as "Excel Workbook (.xlsx)".`,
  'file-damaged': (w) =>
    `${w.value('file', 'The file')} is damaged and can't be read. Let Excel repair it, or use a backup.`,
  'file-encrypted': (w) =>
    `${w.value('file', 'The file')} is protected by a password. Remove the password and save it again.`,
  'file-too-large': (w) =>
    `${w.value('file', 'The file')} is too large to be read (limit ${w.value('limit', '50')} MB). Remove sheets or rows that are not needed, or split it.`,
  'file-too-slow': (w) =>
    `${w.value('file', 'The file')} took too long to read and was not opened (limit ${w.value('limit', '30')} seconds). Remove sheets or rows that are not needed, or split it, then open it again.`,
  'file-unsafe': (w) =>
    `${w.value('file', 'The file')} holds contents that can't be opened safely. Ask its author, and use a copy saved by Excel.`,
  'file-parts-unsupported': (w) =>
    `Writing would lose parts of this workbook (${w.parts}), so nothing was changed. Move or remove them, then run again.`,
  'file-not-found': (w) =>
    `${w.value('file', 'The file')} was not found. Check its name and folder.`,
  'file-not-readable': (w) =>
    `${w.value('file', 'The file')} can't be read. Check that it is a file and that you may read it, then choose it again.`,
  'file-not-writable': (w) =>
    `${w.value('file', 'The file')} can't be written. Close it in Excel, and check that you may write to the folder.`,
  'file-read-only': (w) =>
    `${w.value('file', 'The file')} is read-only. Clear its read-only mark, or save under another name.`,
  'file-busy': (w) =>
    `${w.value('file', 'The file')} is in use by another program. Close it there, then run again.`,
  'file-open-in-excel': (w) => openElsewhere(w, 'Excel'),
  'file-open-in-libreoffice': (w) => openElsewhere(w, 'LibreOffice'),
  'backup-not-writable': (w) =>
    `${w.value('file', 'The file')} was left as it is, because its backup (${w.value('backup', 'NAME.bak.xlsx')}) can't be written. Check that you may write to the folder and that the disk has room.`,
  'workbook-not-tsunagi': () =>
    'This workbook holds none of the Tsunagi tables. Choose a workbook that Tsunagi made.',
  'workbook-newer': (w) =>
    `This workbook was made from a newer template (${w.value('version', 'unknown')}). Update Tsunagi, then open it again.`,
  // structure
  'sheet-exists': (w) =>
    `There is a sheet "${w.sheet}" already. Rename it, or start from a new workbook.`,
  'table-missing': (w) =>
    `The table ${w.table} was not found. Name its sheet "${w.table}" again, or restore the titles in its first row.`,
  'table-duplicate': (w) =>
    `The table ${w.table} is also on sheet "${w.value('other', 'another')}". Sheet "${w.sheet}" is not used. Bring both together.`,
  'table-not-empty': (w) => `The table ${w.table} has rows already. Run this on an empty table.`,
  'column-missing': (w) =>
    `Column ${w.column} is missing on sheet "${w.sheet}". Add a column with the title ${w.column}.`,
  'column-duplicate': (w) =>
    `The title "${w.value('value', w.column)}" in ${w.place} is there twice. Only the left column is used. Rename the one you do not need.`,
  'column-unknown': (w) =>
    `The table ${w.table} has no column for "${w.value('value', w.column)}", so its values are left out. To bring them in, correct the title or name the column in a map.`,
  'column-computed': (w) =>
    `${w.value('value', w.column)}: calculated by the sheet, so values given for it are left out. Nothing needs to be entered.`,
  // cells
  'required-missing': (w) => `${w.subject} is blank but must be filled. Enter a value.`,
  'id-duplicate': (w) =>
    `${w.subject} is the same id as in row ${w.value('other', 'above')}. Give every row an id of its own.`,
  'id-malformed': (w) =>
    `${w.subject} holds a character that ids can't have (a space, ; , * ? ~). Use an id such as ${w.value('example', 'CS-2VB6JH4N8T')}.`,
  'reference-unknown': (w) =>
    `${w.subject} is not in the table ${w.referredTable}. Register it there first, or choose a correct id.`,
  'date-invalid': (w) =>
    `${w.subject} can't be read as a date. Enter it like 2023/4/1 or 令和5年4月1日.`,
  'date-text': (w) =>
    `${w.subject} is text and is not counted. Format the cell as a date and enter ${w.value('remedy', '2023/4/1')} again.`,
  'date-implausible': (w) =>
    `${w.subject} is before 1950 or more than 20 years ahead. Check the year.`,
  'date-order': (w) =>
    `${w.subject} is before ${w.otherColumn} (${w.value('otherValue', 'an earlier date')}). Correct one of the two dates.`,
  'number-invalid': (w) =>
    `${w.subject} can't be read as a number. Enter digits only, for example 1200.`,
  'number-out-of-range': (w) =>
    `${w.subject} is outside the limits. Enter a number from ${w.value('from', 'the lower limit')} to ${w.value('to', 'the upper limit')}.`,
  'choice-unknown': (w) =>
    `${w.subject} is not one of the choices. Choose ${w.choices === '' ? 'from the list' : `one of: ${w.choices}`}.`,
  'flag-invalid': (w) => `${w.subject} is neither yes nor no. Enter TRUE or FALSE.`,
  'corporate-number-format': (w) =>
    `${w.subject} is not a corporate number. Enter 13 digits, or leave it blank if there is none.`,
  'corporate-number-check-digit': (w) =>
    `${w.subject} has a check digit that does not fit, so it may be mistyped. Look it up on the National Tax Agency's site.`,
  'corporate-number-duplicate': (w) =>
    `${w.subject} is the same corporate number as in row ${w.value('other', 'above')}. If it is the same firm, keep one row (the KPIs count it once).`,
  'text-spaces': (w) => `${w.subject} begins or ends with a space. Remove the space.`,
  'value-untidy': (w) =>
    `${w.subject} is not written the way the tables expect. Write it ${w.value('remedy', '') === '' ? 'like the other rows' : `as "${w.value('remedy', '')}"`}.`,
  'text-over-limit': (w) =>
    `${w.subject} has ${w.value('length', 'more')} characters; up to ${w.value('limit', '100')} are advised. It can stay, but a shorter text reads better on forms and lists.`,
  'text-too-long': (w) =>
    `${w.subject} is too long. Use at most ${w.value('limit', '32767')} characters.`,
  'text-control-characters': (w) =>
    `${w.subject} holds invisible control characters. Paste the text again, or retype it.`,
  'email-invalid': (w) => `${w.subject} is not an email address. Enter it like name@example.jp.`,
  'maturity-stage-skipped': (w) =>
    `In ${w.place}, ${w.column} is ticked although ${w.value('other', '') === '' ? 'a lower stage' : w.otherColumn} is not. This stage is not counted. Work through the lower stages first.`,
  // rows that must fit together
  'handoff-reason-missing': (w) =>
    `${w.subject} is blank. A returned hand-off needs a reason, so that the sender knows what to do next.`,
  'handoff-same-agency': (w) => `${w.subject} is the sending agency itself. Choose another agency.`,
  'consent-missing': (w) =>
    `${w.subject}: there is no valid consent to share with this receiver. Check the firm's consent date, scope and expiry.`,
  'match-before-posting': (w) =>
    `${w.subject} is before the posting date (${w.value('otherValue', 'a later date')}). Correct one of the two dates.`,
  'match-without-posting': (w) =>
    `${w.subject} is filled but the posting date is blank. Without it the firm does not count in KPI 2 and 3. Enter the posting date.`,
  'step-behind-dates': (w) =>
    `${w.subject}, yet there is a match date. Check whether the STEP is still right.`,
  'issue-without-solution': (w) =>
    `${w.subject}, yet neither an agency nor another solution is given. Enter one of them, so that something follows.`,
  // handing a case over
  'handoff-consent': (w) => `${w.subject}: ${consentSentence(w)}`,
  'handoff-open-already': (w) =>
    `The same hand-off is in ${w.place} and still open (state ${w.value('state', '依頼')}), so no row was added. To start again, withdraw that one first.`,
  'handoff-transfer-waiting': (w) =>
    `A transfer of this case to another agency (${w.value('agency', 'the other one')}) still waits for an answer in ${w.place}. Withdraw the one you do not need, so that not both are accepted.`,
  'handoff-receiver-left': (w) =>
    `${w.subject} left the network on ${w.value('left', 'an earlier day')}. Choose an agency that takes part, or check that date.`,
  'handoff-step-not-covered': (w) =>
    `${w.value('agency', 'The receiver')} has neither ◎ nor ○ for ${w.value('step', 'this STEP')}. Ask whether it can take this on.`,
  'handoff-move-impossible': (w) =>
    `${w.subject}: this hand-off can't become ${w.value('to', 'that')}. ${w.value('next', '') === '' ? 'It has ended; send a new one if needed.' : `It can become: ${w.value('next', '')}.`}`,
  'handoff-lead-missing': (w) =>
    `To accept a transfer, name the supporter of ${w.value('agency', 'the receiver')} who takes the lead.`,
  'holidays-unknown': (w) =>
    `Public holidays are known from ${w.value('first', '')} to ${w.value('last', '')} only, so for ${w.value('value', 'these days')} just weekends were left out. Check the days and due dates.`,
  // work on cases
  'date-future': (w) => `${w.subject} is after today. Enter the day on which it happened.`,
  'case-unknown': (w) =>
    `There is no row with the case id "${w.value('value', 'given')}" in the table Cases. Check the id, or choose the case from the list.`,
  'case-closed': (w) =>
    `${w.subject}: a closed case can't be changed. To go on with it, set its status to 進行中 (in progress) first.`,
  'case-open-exists': (w) =>
    `This firm has a case that is not closed (${w.value('other', 'another one')}). Go on with that case, or confirm that this is a case of its own.`,
  'case-repeated': (w) =>
    `The case "${w.value('value', 'given')}" is also number ${w.value('other', 'another')} of the list, so it was not changed here. Bring both together.`,
  'company-known-number': (w) =>
    `A firm with the corporate number "${w.value('value', 'given')}" is registered already (${w.value('name', 'no name')} ${w.value('other', 'no id')}). Choose that firm, or confirm that this is another one.`,
  'company-known-name': (w) =>
    `"${w.value('name', 'A firm of this name')}" (${w.value('other', 'no id')}) is registered in the same prefecture already. Choose that firm, or confirm that this is another one.`,
  'supporter-not-of-agency': (w) =>
    `${w.subject} is not a supporter of the agency ${w.value('other', 'given')}. Choose an agency and a supporter that belong together.`,
  'step-reason-missing': (w) =>
    `From ${w.value('from', 'this STEP')} to ${w.value('to', 'that one')} goes back or leaves a STEP out. Say why, so that others can follow the path of the case.`,
  'close-reason-missing': (w) =>
    `A case can't become ${w.value('status', '中止')} without a reason. Say why it is closed.`,
  'outcome-reason-missing': () =>
    'A case that was not concluded needs a reason. Choose one from the list.',
  'outcome-without-date': (w) =>
    `${w.subject} is blank, so the outcome can't be "${w.value('outcome', '成約')}". Enter the date, or choose another outcome.`,
  'outcome-without-followup': (w) =>
    `The case has no follow-up, so its outcome can't be "${w.value('value', '定着')}". Record a follow-up, or choose another outcome.`,
  'followup-without-match': (w) =>
    `${w.subject}: the case has no match to follow up. Enter the day of the match first, or record the talk as an activity.`,
  'approach-without-firm': () =>
    'It is not said who was approached. Choose an agency, or enter the name of the talent firm.',
  // input
  'input-invalid': (w) =>
    `The input${w.value('value', '') === '' ? '' : ` "${w.value('value', '')}"`} is not valid. Expected: ${w.value('expected', 'a value that the help names')}.`,
  'form-missing': () => 'This workbook has no sheets for forms. A new workbook has them.',
  'form-same-agency': () => 'Both agencies are the same. Choose two different ones.',
  'period-invalid': (w) =>
    `The period from ${w.value('from', 'no date')} to ${w.value('to', 'no date')} is not valid. The start must not be after the end; write dates like 2023-04-01.`,
  'table-unknown': (w) =>
    `There is no table "${w.value('value', 'of that name')}". Use a key such as agencies, companies or cases.`,
  'table-has-commands': (w) =>
    `Rows of ${w.table} have commands of their own (${w.value('commands', 'see the list')}). Use one of them.`,
  'round-unknown': (w) =>
    `There is no row with the round id "${w.value('value', 'given')}" in the table Maturity. Check the id, or leave it out to use the newest round.`,
  'import-empty': () =>
    'The file has no rows to bring in. Check that its first row holds titles and the next rows hold values.',
  'import-no-known-column': (w) =>
    `None of the file's titles belongs to the table ${w.table}. Check that you chose the right table, or name the columns in a map.`,
  'import-encoding': () =>
    "The file's character encoding is unknown, so it can't be read. Save it as CSV in UTF-8 or Shift_JIS.",
  'import-quotes': (w) =>
    `A quotation mark (") in ${w.place} is not closed, so what follows can't be read. Correct it and import again.`,
  'import-too-many-rows': (w) =>
    `There are too many rows (limit ${w.value('limit', '1048576')}). Split the file into several.`,
  'import-row-known': (w) =>
    `What ${w.place} says is the same as in row ${w.value('other', 'above')}, so it was not added. If it is a record of its own, give it an id or say what differs.`,
  'import-reference-unknown': (w) =>
    `${w.subject} matches no row of the table ${w.referredTable}. Import ${w.referredTable} first, or enter an id or a registered name.`,
  'import-reference-ambiguous': (w) =>
    `${w.subject} is the name of several rows of the table ${w.referredTable}. Enter the id instead.`,
  // what a host cannot do
  'capability-missing': (w) =>
    `${abilityName(w.value('ability', ''), 'en') ?? 'Some features'} can't be used here and were left out. The data can be used as it is.`,
  // what went wrong in a host while it read or wrote
  'host-failed': (w) =>
    `The spreadsheet program stopped half way${w.value('detail', '') && ` (${w.value('detail', '')})`}. Nothing that was typed is lost. Run it again to finish.`,
  'host-not-reached': () =>
    'The connection to the spreadsheet program broke off. Nothing that was typed is lost. Check the network and run it again.',
  'host-busy': (w) =>
    `Someone else is working on ${w.place || 'this workbook'} right now. Nothing that was typed is lost. Wait a moment, then run it again.`,
  'host-cell-editing': () => 'A cell is being edited. Finish with Enter or Esc, then run it again.',
  'host-sheet-protected': (w) =>
    `Could not write to ${w.place}, because it is protected. Lift the protection, or ask whoever set it to, then run it again.`,
  'host-item-gone': (w) =>
    `Could not find something that is needed in ${w.place}. Someone may have deleted or renamed it. Put it back, then run it again.`,
  'host-too-large': () =>
    'There is too much data to handle at once. Remove sheets or rows that are not used, then run it again.',
  // plans
  'plan-impossible': (w) =>
    `Nothing was changed, because ${w.place} can't be changed (${w.value('reason', 'the changes contradict each other')}). Restore the workbook's structure, then run again.`,
};

function consentSentence({ value }: ProblemWords): string {
  return consentRemedy(value('reason', ''), 'en', {
    agency: value('agency', 'the receiver'),
    agencyId: value('agencyId', ''),
    items: value('items', 'what is needed'),
  });
}

function openElsewhere({ value }: ProblemWords, program: string): string {
  const file = value('file', 'The file');
  const user = value('user', '');
  const opened = `is open in ${program}${user === '' ? '' : ` (${user})`}`;
  const lock = value('lock', 'the file that marks it as open');
  return `${file} ${opened}, so nothing was written. Close it there, then run again. If nobody has it open, delete ${lock}, which was left in the same folder.`;
}
