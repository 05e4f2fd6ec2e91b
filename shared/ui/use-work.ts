import { useEffect, useRef, useState } from 'preact/hooks';
import type { HostWork, WorkProgress } from '../ports/host-adapter';
import type { CommandReply } from '../ports/host-bridge';

/** A piece of work with the host. */
export type Run<Output> = (work: HostWork) => Promise<CommandReply<Output>>;

/** How a piece of work stands. */
export interface WorkState {
  readonly isBusy: boolean;
  /** Takes so long that people want to see that something happens. */
  readonly isLong: boolean;
  /** `null` until the host tells. */
  readonly progress: WorkProgress | null;
  readonly isCancelling: boolean;
}

/** Work with the host as parts show it. Not bound to a component that may be gone. */
export interface Work<Output> extends WorkState {
  /** The last reply; `null` before the first. */
  readonly reply: CommandReply<Output> | null;
  readonly cancel: () => void;
  /** Does the last work again, with the same input. */
  readonly again: () => void;
}

const idle: WorkState = { isBusy: false, isLong: false, progress: null, isCancelling: false };

/** Milliseconds after which people are told that work goes on. */
const patience = 1_000;

/** The reply, also where the host broke its promise: people are told, and the pane lives on. */
export async function replyOf<Output>(
  run: Run<Output>,
  work: HostWork,
): Promise<CommandReply<Output>> {
  try {
    return await run(work);
  } catch {
    if (work.signal?.aborted === true) return { kind: 'cancelled' };
    return { kind: 'failed', problems: [{ code: 'host-failed', severity: 'error' }] };
  }
}

/** Work that replaces the one before it; the old reply stands until the new one is there. */
export function useWork<Output>(): Work<Output> & {
  readonly start: (run: Run<Output>, options: { readonly keepsReply: boolean }) => void;
  readonly stop: () => void;
} {
  const [state, setState] = useState(idle);
  const [reply, setReply] = useState<CommandReply<Output> | null>(null);
  const current = useRef<AbortController | null>(null);
  const again = useRef<() => void>(() => undefined);
  const start = (run: Run<Output>, options: { readonly keepsReply: boolean }) => {
    const controller = new AbortController();
    const isCurrent = () => current.current === controller;
    const change = (part: Partial<WorkState>) => {
      if (isCurrent()) setState((before) => ({ ...before, ...part }));
    };
    current.current?.abort();
    current.current = controller;
    again.current = () => start(run, options);
    setState({ ...idle, isBusy: true });
    if (!options.keepsReply) setReply(null);
    const timer = setTimeout(() => change({ isLong: true }), patience);
    const onProgress = (progress: WorkProgress) => change({ progress });
    void replyOf(run, { onProgress, signal: controller.signal }).then((found) => {
      clearTimeout(timer);
      if (isCurrent()) setReply(found);
      change(idle);
    });
  };
  const cancel = () => {
    current.current?.abort();
    setState((before) => ({ ...before, isCancelling: true }));
  };
  const stop = () => {
    current.current?.abort();
    current.current = null;
  };
  return { ...state, reply, start, stop, cancel, again: () => again.current() };
}

/** Tells whether the component is still shown. */
export function useIsShown(): () => boolean {
  const isShown = useRef(true);
  useEffect(() => {
    isShown.current = true;
    return () => {
      isShown.current = false;
    };
  }, []);
  return () => isShown.current;
}
