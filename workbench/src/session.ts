import { openXlsx, createXlsxAdapter } from '../../shared/adapters/xlsx/xlsx-adapter';
import type { CommandContext, Language, Problem, WorkbookModel } from '../../shared/core/index';
import { HostError } from '../../shared/ports/host-adapter';
import { blankWorkbook, createGridAdapter } from './adapter';
import type { BridgeParts } from './bridge';
import { download, fetchBeside } from './files';
import type { Notice } from './notice';
import { createGrid, type Grid } from './univer/grid';

/** What the page shows around the grid. */
export interface SessionState {
  /** `null` for a workbook that was never a file. */
  readonly fileName: string | null;
  readonly isChanged: boolean;
  readonly busy: 'opening' | 'saving' | null;
  readonly notice: Notice | null;
}

/** One page with its one workbook at a time. */
export class Session {
  readonly container: HTMLElement;
  readonly grid: Grid;
  readonly bridgeParts: BridgeParts;
  readonly #listeners = new Set<(state: SessionState) => void>();
  #state: SessionState = { fileName: null, isChanged: false, busy: null, notice: null };
  /** Univer settles a workbook after showing it; such changes are not the user's. */
  #settledAt = 0;

  constructor(container: HTMLElement, language: Language) {
    this.container = container;
    this.grid = createGrid(container, language);
    this.bridgeParts = {
      grid: this.grid,
      adapter: createGridAdapter(this.grid, () => this.#state.fileName ?? ''),
      context: (spoken) => this.#context(spoken),
      onApplied: (name, input) => {
        this.#applied(name, input);
      },
    };
    this.grid.onChange(({ byUser }) => {
      if (byUser && performance.now() > this.#settledAt) this.#set({ isChanged: true });
    });
    this.#show(blankWorkbook, null);
  }

  readonly state = (): SessionState => this.#state;

  readonly onState = (listener: (state: SessionState) => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  readonly today = (): string => localDate(new Date());

  /** Starts over with an empty workbook. */
  readonly make = (): void => {
    this.#show(blankWorkbook, null);
  };

  readonly dismiss = (): void => {
    this.#set({ notice: null });
  };

  /** Opens a file from the user's disk; one that is refused leaves what is shown as it was. */
  readonly open = async (file: File): Promise<void> => {
    await this.#working('opening', async () => {
      await this.#openBytes(new Uint8Array(await file.arrayBuffer()), file.name);
    });
  };

  /** Opens a file that lies beside the page. */
  readonly openBeside = async (name: string): Promise<void> => {
    await this.#working('opening', async () => {
      const bytes = await fetchBeside(name);
      if (bytes === null) this.#set({ notice: { kind: 'no-file', name } });
      else await this.#openBytes(bytes, name);
    });
  };

  /** Hands the workbook to the browser's downloads as an .xlsx file. */
  readonly save = async (newName: string): Promise<void> => {
    await this.#working('saving', async () => {
      await this.grid.finishEditing();
      const bytes = await createXlsxAdapter(this.grid.readModel()).toBytes();
      const fileName = this.#state.fileName ?? newName;
      download(bytes, fileName);
      this.#set({ fileName, isChanged: false });
    });
  };

  async #openBytes(bytes: Uint8Array, name: string): Promise<void> {
    const opened = await openXlsx(bytes);
    if (opened.kind === 'refused') {
      this.#set({ notice: { kind: 'problems', problems: opened.problems } });
      return;
    }
    this.#show(opened.adapter.model(), name);
    if (opened.unsupportedParts.length > 0) {
      this.#set({ notice: { kind: 'parts-lost', parts: opened.unsupportedParts } });
    }
  }

  #show(model: WorkbookModel, fileName: string | null): void {
    this.#settledAt = performance.now() + settleTime;
    this.grid.show(model, fileName ?? '');
    this.#set({ fileName, isChanged: false, notice: null });
  }

  #applied(name: string, input: unknown): void {
    this.#settledAt = 0;
    this.#set({ isChanged: true });
    if (name === 'new-network' && this.#state.fileName === null) {
      this.#set({ fileName: fileNameOf((input as { readonly name: string }).name) });
    }
  }

  async #working(busy: 'opening' | 'saving', work: () => Promise<void>): Promise<void> {
    this.#set({ busy, notice: null });
    // Two frames, so that the message is painted before the page is busy.
    await nextFrame();
    await nextFrame();
    try {
      await work();
    } catch (error) {
      this.#set({ notice: noticeOf(error) });
    } finally {
      this.#set({ busy: null });
    }
  }

  #context(language: Language): CommandContext {
    return { today: this.today(), seed: crypto.randomUUID(), language };
  }

  #set(change: Partial<SessionState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener(this.#state);
  }
}

/** Milliseconds in which Univer may still change a workbook by itself after it was shown. */
const settleTime = 1_000;

function nextFrame(): Promise<unknown> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}

function noticeOf(error: unknown): Notice {
  const problems: readonly Problem[] = error instanceof HostError ? error.problems : [];
  return problems.length > 0 ? { kind: 'problems', problems } : { kind: 'failed' };
}

function localDate(day: Date): string {
  const month = String(day.getMonth() + 1).padStart(2, '0');
  return `${String(day.getFullYear())}-${month}-${String(day.getDate()).padStart(2, '0')}`;
}

/** A network's name as a file name: what Windows forbids becomes an underscore. */
function fileNameOf(name: string): string {
  return `${name.replace(/[\\/:*?"<>|]/g, '_')}.xlsx`;
}
