import { useRef, useState } from 'preact/hooks';
import {
  paneTexts,
  tableDefinition,
  tableKeys,
  type CommandOutputs,
  type Language,
  type TableKey,
} from '../core/index';
import type { HostWork } from '../ports/host-adapter';
import type { CommandReply } from '../ports/host-bridge';
import { Outcome, StartButton, useAction } from './action';
import type { PartProps } from './pane-props';
import { columnTitle } from './row-words';

type ImportOutput = CommandOutputs['import-rows'];
type Remark = ImportOutput['rejected'][number];

/** Brings the rows of a file into a table and says what became of each. */
export function ImportPart(props: PartProps) {
  const { language } = props;
  const texts = paneTexts(language).import;
  const [table, setTable] = useState<TableKey>('companies');
  const [file, setFile] = useState<File | null>(null);
  const [isUnchosen, setUnchosen] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const action = useAction<'import-rows'>(props);
  return (
    <form
      class="block"
      onSubmit={(event) => {
        event.preventDefault();
        setUnchosen(file === null);
        if (file === null) input.current?.focus();
        else action.start((work) => importFile(props, { file, table, work }));
      }}
    >
      <p>{texts.lead}</p>
      <label>
        {texts.table}
        <select
          name="table"
          value={table}
          onChange={(event) => {
            setTable(event.currentTarget.value as TableKey);
          }}
        >
          {tableKeys.map((key) => (
            <option key={key} value={key}>
              {tableDefinition(key).title[language]}
            </option>
          ))}
        </select>
      </label>
      <label>
        {texts.file}
        <input
          ref={input}
          type="file"
          name="import-file"
          accept=".csv,.txt,.tsv,.xlsx"
          aria-describedby="import-help"
          aria-invalid={isUnchosen}
          onChange={(event) => {
            setFile(event.currentTarget.files?.[0] ?? null);
            setUnchosen(false);
          }}
        />
      </label>
      <p class="quiet small" id="import-help" role={isUnchosen ? 'alert' : undefined}>
        {isUnchosen ? texts.chooseFile : texts.fileHelp}
      </p>
      <StartButton {...props} name="import" isBusy={action.isBusy} isPrimary>
        {texts.run}
      </StartButton>
      <Outcome
        {...props}
        action={action}
        done={({ added, updated, unchanged, rejected }) =>
          texts.result({ added, updated, unchanged, rejected: rejected.length })
        }
      />
      {action.reply?.kind === 'done' && (
        <AllRemarks output={action.reply.output} language={language} />
      )}
    </form>
  );
}

interface ChosenFile {
  readonly file: File;
  readonly table: TableKey;
  readonly work: HostWork;
}

async function importFile(
  { bridge, readRows }: PartProps,
  { file, table, work }: ChosenFile,
): Promise<CommandReply<ImportOutput>> {
  const found = await readRows(file, table);
  if (found.kind === 'refused') return found;
  return await bridge.run('import-rows', { table, ...found.rows }, work);
}

function AllRemarks({
  output,
  language,
}: {
  readonly output: ImportOutput;
  readonly language: Language;
}) {
  const texts = paneTexts(language).import;
  const { table, rejected, warnings } = output;
  const rest = { table, language };
  return (
    <>
      <Remarks title={texts.rejectedTitle} remarks={rejected} {...rest} />
      <Remarks title={texts.remarksTitle} remarks={warnings} {...rest} />
    </>
  );
}

const mostRemarks = 100;

interface RemarksProps {
  readonly title: string;
  readonly remarks: readonly Remark[];
  readonly table: TableKey;
  readonly language: Language;
}

function Remarks({ title, remarks, table, language }: RemarksProps) {
  const texts = paneTexts(language).import;
  if (remarks.length === 0) return null;
  const rest = remarks.length - mostRemarks;
  return (
    <section>
      <h2>{title}</h2>
      <ul class="plain-list remarks">
        {remarks.slice(0, mostRemarks).map((remark, index) => (
          <li key={index}>
            <strong>{texts.place(remark.row, columnTitle(table, remark.column, language))}</strong>
            <span>{remark.message}</span>
          </li>
        ))}
      </ul>
      {rest > 0 && <p class="quiet">{paneTexts(language).andMore(rest)}</p>}
    </section>
  );
}
