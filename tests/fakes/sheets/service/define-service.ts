import { checkArguments, isDate } from './arguments';
import { callKind } from './call-kinds';
import { remember } from './served';
import { NotInStandIn, ServiceError } from './service-error';
import type { ServiceInterface } from './service-types';
import { serviceTypes } from './service-types';
import type { Session } from './session';
import { enumeration } from './enumeration';

/** What stands behind every object: the session it was given in, and more. */
export interface ServiceState {
  readonly session: Session;
}

/**
 * The methods of a class, each with the state of its object first. Names that the interface lacks do
 * not compile. A method that gives nothing where the interface gives its own class gives the object.
 */
export type Handlers<State, Service> = {
  readonly [Method in keyof Service]?: (state: State, ...given: never[]) => unknown;
};

/** Makes objects of a class. */
export type ServiceClass<State, Service> = (state: State) => Service;

/** All classes that were defined, so that one can give objects of another without knowing its file. */
const classes = new Map<string, (state: never) => unknown>();

/** An object of a class. Its file must have been loaded: `all-classes.ts` loads them all. */
export function give(className: string, state: ServiceState): unknown {
  const make = classes.get(className);
  if (make === undefined) throw new NotInStandIn(className);
  return make(state as never);
}

type AnyHandlers = Readonly<Record<string, (state: object, ...given: unknown[]) => unknown>>;

/**
 * A class of a service, as scripts see it.
 *
 * Every call is noted by its session and held to the published overloads. Members that Apps Script has
 * and `handlers` lacks throw `NotInStandIn`; any other member is `undefined`, so that calling it is a
 * TypeError as in Apps Script. `before` runs ahead of every call.
 */
export function defineService<State extends ServiceState, Service>(
  className: string,
  handlers: Handlers<State, Service>,
  before: (state: State) => void = () => undefined,
): ServiceClass<State, Service> {
  const published = serviceTypes().interfaces.get(className);
  if (published === undefined) throw new Error(`There is no class ${className}`);
  const face: Face = {
    className,
    published,
    handlers: handlers as unknown as AnyHandlers,
    before: before as (state: object) => void,
  };
  const make = (state: State) => {
    const object: object = new Proxy({}, traps(face, state));
    remember(object, { className, state });
    return object as Service;
  };
  classes.set(className, make);
  return make;
}

interface Face {
  readonly className: string;
  readonly published: ServiceInterface;
  readonly handlers: AnyHandlers;
  /** Throws when the object has gone meanwhile. */
  readonly before: (state: object) => void;
}

function traps(face: Face, state: ServiceState): ProxyHandler<object> {
  return {
    get: (_target, key, object) => member(face, state, { key, object: object as object }),
    has: (_target, key) => typeof key === 'string' && face.published.has(key),
    set: (_target, key) => {
      throw new TypeError(`${face.className}.${String(key)} cannot be set`);
    },
  };
}

function member(
  face: Face,
  state: ServiceState,
  { key, object }: { readonly key: string | symbol; readonly object: object },
): unknown {
  const { className, published, handlers } = face;
  if (typeof key === 'symbol') return undefined;
  if (key === 'toString') return () => className;
  if (isConstant(className, key)) return enumeration(key);
  if (!published.has(key)) return undefined;
  const handler = Object.hasOwn(handlers, key) ? handlers[key] : undefined;
  return (...given: unknown[]) => {
    return answer(state.session, () => {
      state.session.begin({ className, method: key, kind: callKind(className, key) });
      if (handler === undefined) throw new NotInStandIn(`${className}.${key}`);
      face.before(state);
      const overloads = published.get(key) ?? [];
      checkArguments({ className, method: key }, overloads, given);
      const result = handler(state, ...given);
      return result === undefined && overloads[0]?.returns === className ? object : result;
    });
  };
}

function isConstant(className: string, key: string): boolean {
  return serviceTypes().constants.get(className)?.includes(key) ?? false;
}

/** Gives errors, lists and dates as things of the script's own world. */
function answer(session: Session, call: () => unknown): unknown {
  const { realm } = session;
  if (!realm.isForeign) return call();
  try {
    return copyInto(session, call());
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    const own = new realm.Error(error.message);
    own.name = error.name;
    throw own;
  }
}

function copyInto(session: Session, value: unknown): unknown {
  const { realm } = session;
  if (Array.isArray(value)) return realm.Array.from(value, (item) => copyInto(session, item));
  return isDate(value) ? new realm.Date(value.getTime()) : value;
}
