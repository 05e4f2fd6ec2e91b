import packageFile from '../../../package.json';
import { officeExcelApi } from '../../../excel-addin/src/taskpane/excel-api';
import type { LocalizedText } from '../../../shared/core/index';
import { describeError } from './describe-error';
import { knownExcel } from './known-excel';
import { Recorder } from './recorder';
import type { Recording } from './recording';
import { resultTables } from './result-table';
import { runKit, type KitProgress } from './run-kit';
import { recordingName, recordingText, saveText } from './save-recording';
import { kitLanguage, kitWords } from './words';
import './kit.css';

void Office.onReady(({ host }) => {
  // Typed as always there; in a plain browser window it is not.
  const { displayLanguage = 'ja' } = Office.context as Partial<Office.Context>;
  const page = new KitPage(kitLanguage(displayLanguage));
  // In a plain browser window there is none.
  if (host === Office.HostType.Excel) page.open();
  else page.say(kitWords.notExcel);
});

/** The page: two sentences, four buttons, where the run is, and what it found. */
class KitPage {
  private readonly status = part('status', HTMLElement);
  private readonly results = part('results', HTMLElement);
  private readonly text = part('text', HTMLTextAreaElement);
  private readonly buttons = {
    start: part('start', HTMLButtonElement),
    stop: part('stop', HTMLButtonElement),
    save: part('save', HTMLButtonElement),
    copy: part('copy', HTMLButtonElement),
  };
  private stopper = new AbortController();

  constructor(private readonly language: ReturnType<typeof kitLanguage>) {
    document.documentElement.lang = language;
    for (const name of ['title', 'warning', 'promise', 'start', 'stop', 'save', 'copy'] as const) {
      part(name, HTMLElement).textContent = kitWords[name][language];
    }
  }

  open(): void {
    const { start, stop } = this.buttons;
    start.disabled = false;
    start.addEventListener('click', () => void this.run());
    stop.addEventListener('click', () => {
      this.stopper.abort();
      stop.disabled = true;
      this.say(kitWords.stopping);
    });
  }

  say(text: LocalizedText, more = ''): void {
    this.status.textContent = `${text[this.language]}${more}`;
  }

  private async run(): Promise<void> {
    this.stopper = new AbortController();
    this.setRunning(true);
    try {
      const outcome = await runKit({
        api: officeExcelApi(),
        recorder: new Recorder(),
        excel: knownExcel(),
        kit: packageFile.version,
        signal: this.stopper.signal,
        onProgress: (progress) => this.showProgress(progress),
      });
      if (outcome.kind === 'refused') this.say(kitWords.refused);
      else this.end(outcome.recording);
    } catch (error) {
      this.say(kitWords.failed, `: ${describeError(error)}`);
    }
    this.setRunning(false);
  }

  private setRunning(isRunning: boolean): void {
    this.buttons.start.disabled = isRunning;
    this.buttons.stop.disabled = !isRunning;
  }

  private showProgress({ done, total, part: name, ...found }: KitProgress): void {
    if (!this.stopper.signal.aborted) this.say(kitWords.running, ` ${done} / ${total} ${name}`);
    this.results.replaceChildren(...resultTables(found, this.language));
  }

  private end(recording: Recording): void {
    this.say(
      kitWords.ended,
      recording.place === null ? ` ${kitWords.notRecorded[this.language]}` : '',
    );
    const { save, copy } = this.buttons;
    const text = recordingText(recording);
    save.disabled = false;
    copy.disabled = false;
    save.onclick = () => {
      saveText(text, recordingName(recording));
    };
    copy.onclick = () => void this.copy(text);
  }

  private async copy(text: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      this.say(kitWords.copied);
    } catch {
      // Frames of Excel on the web may not write to the clipboard.
      this.text.hidden = false;
      this.text.value = text;
      this.text.select();
      this.say(kitWords.notCopied);
    }
  }
}

function part<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`The page has no ${id}`);
  return found;
}
