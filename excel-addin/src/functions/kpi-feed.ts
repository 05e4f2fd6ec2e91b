import type { CommandOutputs, Language, Period } from '../../../shared/core/index';
import type { CommandReply, HostBridge } from '../../../shared/ports/host-bridge';
import {
  notRunningError,
  problemError,
  type FunctionError,
} from '../../../shared/shell/functions/function-error';
import type { KpiKey, KpiWish } from '../../../shared/shell/functions/kpi-wish';

/** Where figures come from: one reading of the workbook, and word of its changes. */
export interface KpiSource {
  /** The five KPIs of a period; `null` stands for the period set in the workbook. */
  readonly readKpis: (period: Period | null) => Promise<CommandReply<CommandOutputs['kpi']>>;
  /** Calls back after the workbook changed; gives the way to stop. */
  readonly onChanged: (listener: () => void) => () => void;
}

/** Takes a figure, or why there is none. K5 is blank text while nobody received OJT. */
export type KpiListener = (value: number | '' | FunctionError) => void;

/** Follows figures for any number of cells; gives the way to stop. */
export type KpiFeed = (wish: KpiWish, listener: KpiListener) => () => void;

/** The bridge of the pane as the place where figures come from. */
export function kpiSourceOf(bridge: Pick<HostBridge, 'run' | 'onChanged'>): KpiSource {
  return {
    readKpis: (period) => bridge.run('kpi', period === null ? {} : { period }),
    onChanged: bridge.onChanged,
  };
}

type Reply = CommandReply<CommandOutputs['kpi']>;

interface Follower {
  readonly wish: KpiWish;
  readonly listener: KpiListener;
  /** What the cell shows: telling it again would make Excel calculate for nothing. */
  shown: string | null;
}

interface Feed {
  readonly source: KpiSource;
  readonly language: Language;
  readonly followers: Set<Follower>;
}

/** Milliseconds in which changes that come together count as one. */
const defaultSettleTime = 800;

/**
 * Starts a feed that reads the workbook once for all cells with the same period, and again after
 * changes have settled.
 *
 * It listens to the workbook only while a cell follows it.
 */
export function startKpiFeed(
  source: KpiSource,
  language: Language,
  settleTime = defaultSettleTime,
): KpiFeed {
  const feed: Feed = { source, language, followers: new Set() };
  let stopListening: (() => void) | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let reading = Promise.resolve();

  const schedule = (wait: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      // After the reading that runs: of two at once the older one could come last.
      reading = reading.then(() => tellAll(feed));
    }, wait);
  };
  return (wish, listener) => {
    const follower: Follower = { wish, listener, shown: null };
    feed.followers.add(follower);
    stopListening ??= source.onChanged(() => schedule(settleTime));
    // Cells of one sheet ask in one go: after all of them have, one reading serves them.
    schedule(0);
    return () => {
      feed.followers.delete(follower);
      if (feed.followers.size > 0) return;
      clearTimeout(timer);
      stopListening?.();
      stopListening = null;
    };
  };
}

async function tellAll(feed: Feed): Promise<void> {
  for (const group of followersByPeriod(feed.followers)) {
    const reply = await readingFor(group, feed.source);
    for (const follower of group) {
      // A cell may have gone while the workbook was read.
      if (feed.followers.has(follower)) tell(follower, reply, feed.language);
    }
  }
}

function followersByPeriod(followers: Iterable<Follower>): Iterable<readonly Follower[]> {
  const groups = new Map<string, Follower[]>();
  for (const follower of followers) {
    const key = JSON.stringify(follower.wish.period);
    groups.set(key, [...(groups.get(key) ?? []), follower]);
  }
  return groups.values();
}

/** A reading that broke gives `null`, so that cells say so instead of waiting for ever. */
async function readingFor(group: readonly Follower[], source: KpiSource): Promise<Reply | null> {
  try {
    return await source.readKpis(group[0]?.wish.period ?? null);
  } catch {
    return null;
  }
}

function tell(follower: Follower, reply: Reply | null, language: Language): void {
  // A reading that was stopped says nothing: the cell stays as it is.
  if (reply?.kind === 'cancelled') return;
  const value = valueOf(reply, follower.wish.kpi, language);
  const shown = String(value);
  if (shown === follower.shown) return;
  follower.shown = shown;
  try {
    follower.listener(value);
  } catch {
    // Excel no longer takes a figure for this cell; the others wait for theirs.
  }
}

function valueOf(
  reply: Exclude<Reply, { readonly kind: 'cancelled' }> | null,
  kpi: KpiKey,
  language: Language,
): number | '' | FunctionError {
  if (reply === null) return notRunningError(language);
  if (reply.kind === 'done') return reply.output.kpis[kpi].value ?? '';
  return problemError('notAvailable', reply.problems, language);
}
