import { createXlsxAdapter } from '../../shared/adapters/xlsx/xlsx-adapter';
import type {
  CommandContext,
  Language,
  Problem,
  TableKey,
  WorkbookModel,
} from '../../shared/core/index';
import { HostError } from '../../shared/ports/host-adapter';
import { download } from '../../shared/shell/download';
import { localDay, localTime } from '../../shared/shell/local-day';
import { blankWorkbook, createGridAdapter } from './adapter';
import type { BridgeParts } from './bridge';
import type { FileRows } from '../../shared/ui/pane-props';
import { fetchBeside, readRows } from './files';
import type { Notice } from './notice';
import { readInWorker, type FileReading, type ReadingMeans } from './read-in-worker';
import { changeInPlace, wayToSave, type BaseFile, type Loss } from './saving';
import { createGrid, type Grid } from './univer/grid';

/** What the page shows around the grid. */
export interface SessionState {
  /** `null` for a workbook that was never a file. */
  readonly fileName: string | null;
  readonly isChanged: boolean;
  readonly busy: 'opening' | 'saving' | null;
  /** Opening takes long enough that people may want to end it. */
  readonly canCancel: boolean;
  /** What saving would lose: people decide whether it goes on. */
  readonly loss: Loss | null;
  readonly notice: Notice | null;
}

/** One page with its one workbook at a time. */
export class Session {
  readonly container: HTMLElement;
  readonly grid: Grid;
  readonly bridgeParts: BridgeParts;
  readonly #listeners = new Set<(state: SessionState) => void>();
  readonly #means: ReadingMeans;
  #state: SessionState = {
    fileName: null,
    isChanged: false,
    busy: null,
    canCancel: false,
    loss: null,
    notice: null,
  };
  #base: BaseFile | null = null;
  #hasMovedCells = false;
  #opening = new AbortController();
  /** Univer settles a workbook after showing it; such changes are not the user's. */
  #settledAt = 0;

  constructor(container: HTMLElement, language: Language, means: ReadingMeans) {
    this.container = container;
    this.#means = means;
    this.grid = createGrid(container, language);
    this.bridgeParts = {
      grid: this.grid,
      adapter: createGridAdapter(this.grid, () => this.#state.fileName ?? ''),
      context: (spoken) => this.#context(spoken),
      onApplied: (name, input) => {
        this.#applied(name, input);
      },
    };
    this.grid.onChange(({ byUser, movesCells }) => {
      if (movesCells) this.#hasMovedCells = true;
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

  readonly today = (): string => localDay(new Date());

  /** Starts over with an empty workbook. */
  readonly make = (): void => {
    this.#show(blankWorkbook, null);
  };

  /** Ends the opening of a file; what is shown stays as it was. */
  readonly cancelOpening = (): void => {
    this.#opening.abort();
  };

  /** Reads the rows that a chosen file holds for a table. */
  readonly readRows = (file: File, table: TableKey): Promise<FileRows> =>
    readRows(file, table, this.#means);

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

  /**
   * Hands the workbook to the browser's downloads as an .xlsx file.
   *
   * An opened file is changed in place. Where that cannot be and something in it would be lost,
   * nothing is saved yet: the state says what, and people choose.
   */
  readonly save = async (newName: string): Promise<void> => {
    await this.#working('saving', async () => {
      await this.grid.finishEditing();
      const shown = this.grid.readAsShown();
      const way = wayToSave(this.#base, shown, this.#hasMovedCells);
      const name = this.#state.fileName ?? newName;
      if (way.kind === 'in-place') {
        const changed = await changeInPlace(way.base, way.plan);
        this.#saved(name, { ...way.base, ...changed, shown });
      } else if (way.loss === null) await this.#writeAnew(name);
      else this.#set({ loss: way.loss });
    });
  };

  /** Saves a new file under this name without what cannot be kept. */
  readonly saveAnew = async (name: string): Promise<void> => {
    this.#set({ loss: null });
    await this.#working('saving', () => this.#writeAnew(name));
  };

  /** Leaves the workbook unsaved rather than losing something. */
  readonly keepUnsaved = (): void => {
    this.#set({ loss: null });
  };

  async #writeAnew(name: string): Promise<void> {
    const shown = this.grid.readAsShown();
    const model = this.grid.readModel();
    const bytes = await createXlsxAdapter(model).toBytes();
    this.#saved(name, { bytes, model, shown, unsupportedParts: [] });
  }

  #saved(fileName: string, base: BaseFile): void {
    download(base.bytes, fileName);
    this.#base = base;
    this.#hasMovedCells = false;
    this.#set({ fileName, isChanged: false });
  }

  async #openBytes(bytes: Uint8Array<ArrayBuffer>, name: string): Promise<void> {
    const reading = await this.#read(bytes);
    if (reading.kind === 'refused') {
      this.#set({ notice: { kind: 'problems', problems: reading.problems } });
    }
    if (reading.kind !== 'read') return;
    this.#show(reading.model, name);
    const { bytes: read, model, unsupportedParts } = reading;
    this.#base = { bytes: read, model, shown: this.grid.readAsShown(), unsupportedParts };
  }

  async #read(bytes: Uint8Array<ArrayBuffer>): Promise<FileReading> {
    this.#opening = new AbortController();
    const timer = setTimeout(() => {
      this.#set({ canCancel: true });
    }, patience);
    try {
      return await readInWorker(bytes, this.#means, this.#opening.signal);
    } finally {
      clearTimeout(timer);
      this.#set({ canCancel: false });
    }
  }

  #show(model: WorkbookModel, fileName: string | null): void {
    this.#settledAt = performance.now() + settleTime;
    this.grid.show(model, fileName ?? '');
    this.#base = null;
    this.#hasMovedCells = false;
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
    return { ...localTime(new Date()), seed: crypto.randomUUID(), language };
  }

  #set(change: Partial<SessionState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener(this.#state);
  }
}

/** Milliseconds after which people are offered to end the opening of a file. */
const patience = 1_000;

/** Milliseconds in which Univer may still change a workbook by itself after it was shown. */
const settleTime = 1_000;

function nextFrame(): Promise<unknown> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}

function noticeOf(error: unknown): Notice {
  const problems: readonly Problem[] = error instanceof HostError ? error.problems : [];
  return problems.length > 0 ? { kind: 'problems', problems } : { kind: 'failed' };
}

/** A network's name as a file name: what Windows forbids becomes an underscore. */
function fileNameOf(name: string): string {
  return `${name.replace(/[\\/:*?"<>|]/g, '_')}.xlsx`;
}
