/** LockService, PropertiesService, Session, Utilities and Logger. */
import { createHash } from 'node:crypto';
import type { ServiceClass, ServiceState } from '../service/define-service';
import { defineService } from '../service/define-service';
import { ServiceError } from '../service/service-error';
import type { Session } from '../service/session';
import type { LockState } from '../state/environment';
import { formatDate } from './format-date';
import { userOf } from './protection';

interface LockHandle extends ServiceState {
  readonly lock: LockState;
}

const giveLock = defineService<LockHandle, GoogleAppsScript.Lock.Lock>('Lock', {
  hasLock: ({ session, lock }) => lock.holder === session,
  tryLock: (handle, milliseconds: number) => obtain(handle, milliseconds),
  waitLock: (handle, milliseconds: number) => {
    if (obtain(handle, milliseconds)) return;
    throw new ServiceError('Lock timeout: another process was holding the lock for too long.');
  },
  releaseLock: ({ session, lock }) => {
    if (lock.holder !== session) return;
    // Others may now read what is still buffered here: the script should have flushed.
    if (session.hasPendingWrites) session.counts.unflushedReleases += 1;
    lock.holder = null;
  },
});

/** Waits as long as the other holder takes, at most the time given. */
function obtain({ session, lock }: LockHandle, milliseconds: number): boolean {
  const { clock } = session.environment;
  if (lock.holder === session) return true;
  const freeAt = lock.holder === null ? lock.takenUntil : Infinity;
  const isFree = freeAt <= clock.now + milliseconds;
  session.passTime(isFree ? Math.max(0, freeAt - clock.now) : milliseconds);
  if (isFree) lock.holder = session;
  return isFree;
}

const lockOf = (kind: keyof Session['environment']['locks']) => (state: ServiceState) =>
  giveLock({ ...state, lock: state.session.environment.locks[kind] });

export const lockService = defineService<ServiceState, GoogleAppsScript.Lock.LockService>(
  'LockService',
  {
    getDocumentLock: lockOf('document'),
    getScriptLock: lockOf('script'),
    getUserLock: lockOf('user'),
  },
);

interface StoreHandle extends ServiceState {
  readonly store: Map<string, string>;
}

const LONGEST_PROPERTY = 9 * 1024;
const LARGEST_STORE = 500 * 1024;

const giveProperties = defineService<StoreHandle, GoogleAppsScript.Properties.Properties>(
  'Properties',
  {
    getProperty: ({ store }, key: string) => store.get(key) ?? null,
    getProperties: ({ store }) => Object.fromEntries(store),
    getKeys: ({ store }) => [...store.keys()],
    setProperty: ({ store }, key: string, value: string) => setProperties(store, { [key]: value }),
    setProperties: ({ store }, added: Record<string, string>, deleteOthers = false) => {
      if (deleteOthers) store.clear();
      setProperties(store, added);
    },
    deleteProperty: ({ store }, key: string) => void store.delete(key),
    deleteAllProperties: ({ store }) => {
      store.clear();
    },
  },
);

function setProperties(store: Map<string, string>, added: Readonly<Record<string, unknown>>): void {
  for (const [key, value] of Object.entries(added)) {
    const text = String(value);
    if (bytesOf(text) > LONGEST_PROPERTY) throw new ServiceError('Argument too large: value');
    const others = [...store].filter(([other]) => other !== key);
    const size = [...others, [key, text]].flat().reduce((sum, part) => sum + bytesOf(part), 0);
    if (size > LARGEST_STORE) {
      throw new ServiceError(
        'You have exceeded the property storage quota. Please remove some properties and try again.',
      );
    }
    store.set(key, text);
  }
}

function bytesOf(text: string): number {
  return Buffer.byteLength(text, 'utf8');
}

const propertiesOf = (kind: keyof Session['environment']['properties']) => (state: ServiceState) =>
  giveProperties({ ...state, store: state.session.environment.properties[kind] });

export const propertiesService = defineService<
  ServiceState,
  GoogleAppsScript.Properties.PropertiesService
>('PropertiesService', {
  getDocumentProperties: propertiesOf('document'),
  getScriptProperties: propertiesOf('script'),
  getUserProperties: propertiesOf('user'),
});

export const sessionService = defineService<ServiceState, GoogleAppsScript.Base.Session>(
  'Session',
  {
    getActiveUserLocale: ({ session }) => session.user.locale,
    getScriptTimeZone: ({ session }) => session.environment.timeZone,
    // Without a scope for addresses they are empty.
    getActiveUser: ({ session }) => userOf(session, ''),
    getEffectiveUser: ({ session }) => userOf(session, ''),
    getTemporaryActiveUserKey: ({ session }) =>
      createHash('sha256').update(session.user.email).digest('base64'),
  },
);

export const utilities = defineService<ServiceState, GoogleAppsScript.Utilities.Utilities>(
  'Utilities',
  {
    formatDate: (_state, ...given: [Date, string, string]) => formatDate(...given),
    // Not random: tests need the same ids on every run.
    getUuid: ({ session }) => {
      const { uuids } = session.environment;
      const number = uuids.next.toString(16).padStart(12, '0');
      uuids.next += 1;
      return `00000000-0000-4000-8000-${number}`;
    },
    sleep: ({ session }, milliseconds: number) => {
      if (milliseconds > 300_000) throw new ServiceError('Invalid argument: milliseconds');
      session.passTime(milliseconds);
    },
    base64Encode: (_state, data: string | number[]) =>
      Buffer.from(typeof data === 'string' ? data : Uint8Array.from(data)).toString('base64'),
    base64Decode: (_state, text: string) => [...new Int8Array(Buffer.from(text, 'base64'))],
  },
);

export const logger: ServiceClass<ServiceState, GoogleAppsScript.Base.Logger> = defineService<
  ServiceState,
  GoogleAppsScript.Base.Logger
>('Logger', {
  log: (state, ...parts: unknown[]) => {
    writeLog(state.session, parts);
    return logger(state);
  },
  getLog: ({ session }) => session.environment.shown.log.join('\n'),
  clear: ({ session }) => {
    session.environment.shown.log.length = 0;
  },
});

/** Adds a line to the log of executions. */
export function writeLog(session: Session, parts: readonly unknown[]): void {
  session.environment.shown.log.push(parts.map(String).join(' '));
}
