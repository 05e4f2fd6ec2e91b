/** What sessions share besides the spreadsheet: time, locks, stored properties, the project's files. */
export interface Environment {
  readonly clock: {
    /** Milliseconds since 1970. */
    now: number;
  };
  readonly locks: Record<'document' | 'script' | 'user', LockState>;
  readonly properties: Record<'document' | 'script' | 'user', Map<string, string>>;
  /** Html files of the project by name, without `.html`. */
  readonly htmlFiles: Map<string, string>;
  readonly timeZone: string;
  /** What the user was shown, in order. */
  readonly shown: ShownThings;
  /** What the user will answer to alerts and prompts, first one next; nothing left means CLOSE. */
  readonly answers: { readonly button: string; readonly text?: string }[];
  readonly uuids: { next: number };
}

/** Who has a lock: a session, or somebody else until a point in time. */
export interface LockState {
  holder: object | null;
  /** Another execution has it until then. */
  takenUntil: number;
}

/** One entry of a menu; separators have no caption. */
export type MenuEntry =
  | { readonly kind: 'item'; readonly caption: string; readonly functionName: string }
  | { readonly kind: 'separator' }
  | { readonly kind: 'menu'; readonly menu: ShownMenu };

/** A menu as it was added. The caption of an add-on's menu is its name in the shop: none here. */
export interface ShownMenu {
  readonly caption: string | null;
  readonly entries: MenuEntry[];
}

/** Menus, windows and messages. */
export interface ShownThings {
  readonly menus: ShownMenu[];
  readonly windows: {
    readonly kind: 'sidebar' | 'modal' | 'modeless';
    readonly title: string;
    readonly content: string;
  }[];
  readonly messages: {
    readonly kind: 'alert' | 'prompt' | 'toast';
    readonly title: string;
    readonly text: string;
  }[];
  readonly log: string[];
}

/** A new environment on 2026-11-26, 9:00 in Tokyo. */
export function createEnvironment(): Environment {
  return {
    clock: { now: Date.UTC(2026, 10, 26, 0, 0, 0) },
    locks: { document: freeLock(), script: freeLock(), user: freeLock() },
    properties: { document: new Map(), script: new Map(), user: new Map() },
    htmlFiles: new Map(),
    timeZone: 'Asia/Tokyo',
    shown: { menus: [], windows: [], messages: [], log: [] },
    answers: [],
    uuids: { next: 1 },
  };
}

function freeLock(): LockState {
  return { holder: null, takenUntil: 0 };
}
