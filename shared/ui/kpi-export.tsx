import { paneTexts, type CommandInputs } from '../core/index';
import { Outcome, useAction } from './action';
import type { PartProps } from './pane-props';

/** Gives the figures of the period as a workbook of their own, for the program office. */
export function KpiExport({
  input,
  ...part
}: PartProps & {
  readonly input: CommandInputs['kpi-sheet'];
}) {
  const { bridge, makeWorkbook } = part;
  const texts = paneTexts(part.language).kpi;
  const action = useAction<'kpi-sheet'>(part);
  const start = () => {
    action.start(async (work) => {
      const reply = await bridge.run('kpi-sheet', input, work);
      if (reply.kind !== 'done') return reply;
      const { workbook, fileName } = reply.output;
      await bridge.giveFile({ name: fileName, bytes: await makeWorkbook(workbook) });
      // The rows that were not counted stand in full above.
      return { ...reply, warnings: [] };
    });
  };
  return (
    <section class="block">
      <h2>{texts.sheetTitle}</h2>
      <p>{texts.sheetHelp}</p>
      <button type="button" aria-disabled={action.isBusy} onClick={start}>
        {texts.makeSheet}
      </button>
      <Outcome {...part} action={action} done={({ fileName }) => texts.sheetMade(fileName)} />
    </section>
  );
}
