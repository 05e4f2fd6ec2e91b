import type { Selection } from '../../../shared/ports/host-bridge';

/** What following the selection needs. */
export interface WatchParts {
  readonly readSelection: () => Promise<Selection | null>;
  /** Nobody sees the page, or the server has other things to do. */
  readonly isPaused: () => boolean;
}

/** Follows the cell that the user is at while somebody listens. */
export interface SelectionWatch {
  /** Adds a listener, which is told the cell at once; gives the way to stop. */
  readonly add: (listener: (selection: Selection | null) => void) => () => void;
  /** Asks again soon, for instance because the user came back to the page. */
  readonly wake: () => void;
}

/**
 * Milliseconds between two questions, by how many answers in a row said the same.
 *
 * Each question is a run of the script: an open sidebar that nobody uses should cost next to none.
 */
const waits = [1_500, 1_500, 2_500, 4_000, 6_000, 10_000, 15_000] as const;
const longestWait = 20_000;

/** Asks again and again, ever more rarely while nothing moves: Google tells a sidebar nothing. */
export function watchSelection(parts: WatchParts): SelectionWatch {
  const watch = new Watch(parts);
  return { add: watch.add, wake: watch.wake };
}

class Watch {
  private readonly listeners = new Set<(selection: Selection | null) => void>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isAsking = false;
  private sameAnswers = 0;
  private lastAnswer = '';

  constructor(private readonly parts: WatchParts) {}

  readonly add = (listener: (selection: Selection | null) => void): (() => void) => {
    this.listeners.add(listener);
    this.lastAnswer = '';
    this.wake();
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size === 0) clearTimeout(this.timer);
    };
  };

  readonly wake = (): void => {
    this.sameAnswers = 0;
    if (this.listeners.size > 0) void this.ask();
  };

  private async ask(): Promise<void> {
    clearTimeout(this.timer);
    if (this.isAsking) return;
    if (!this.parts.isPaused()) {
      this.isAsking = true;
      await this.parts.readSelection().then(this.take, this.takeFailure);
      this.isAsking = false;
    }
    clearTimeout(this.timer);
    if (this.listeners.size === 0) return;
    this.timer = setTimeout(() => void this.ask(), waits[this.sameAnswers] ?? longestWait);
  }

  private readonly take = (selection: Selection | null): void => {
    const answer = JSON.stringify(selection);
    this.sameAnswers = answer === this.lastAnswer ? this.sameAnswers + 1 : 0;
    if (answer === this.lastAnswer) return;
    this.lastAnswer = answer;
    for (const listener of this.listeners) listener(selection);
  };

  /** The next answer may come again; the card stays as it is until then. */
  private readonly takeFailure = (): void => {
    this.sameAnswers += 1;
  };
}
