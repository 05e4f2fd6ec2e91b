/**
 * The base of all objects that a request can reach.
 *
 * An object of the wire is a thin view of the book's plain state: it keeps nothing itself, so that
 * two paths to the same thing always agree. Everything that the client's classes know and no view
 * answers is kept in a checked bag: unknown members are refused, known ones remember what was set.
 *
 * To add a class: extend `HostObject` (or `HostCollection`), fill `properties`, `navigations` and
 * `methods` by their names on the wire, and list it in the exported `HostClasses` of its file, which
 * objects/all-classes.ts puts together. Freeze panes would look like this:
 *
 * @example
 * class FreezePanesObject extends HostObject {
 *   readonly type = 'WorksheetFreezePanes';
 *   protected override readonly methods: Methods = {
 *     FreezeRows: ([count]) => this.freeze({ rows: wholeNumber(count), columns: 0 }),
 *     Unfreeze: () => this.freeze({ rows: 0, columns: 0 }),
 *     // GetLocationOrNullObject needs no entry: it is GetLocation with null for ItemNotFound.
 *     GetLocation: () => this.host.range({ sheet: this.sheet, area: this.location() }),
 *   };
 *
 *   constructor(host: HostContext, parent: HostObject, private readonly sheet: Sheet) {
 *     super(host, parent);
 *   }
 *   ...
 * }
 *
 * export const freezePanesClasses: HostClasses = {
 *   // `sheetOf` walks up the parents to the sheet, `placeOf` to the range.
 *   WorksheetFreezePanes: (host, parent) => new FreezePanesObject(host, parent, sheetOf(parent)),
 * };
 */
import type { Place } from './area';
import type { Book, Sheet } from './book';
import { ExcelError, NotEmulatedError } from './excel-error';
import type { ClassSchema, WireSchema } from './schema';

/**
 * What objects get from the engine.
 *
 * Where a method takes a range as an object or address, `placeArgument(host, argument, sheet)` of
 * arguments.ts reads it; proxies in arguments, also deep inside objects, arrive as `HostObject`s.
 */
export interface HostContext {
  readonly book: Book;
  readonly schema: WireSchema;
  /** The view of a block. */
  range(place: Place): HostObject;
  /** The view of a sheet. */
  sheet(sheet: Sheet): HostObject;
  /** The one view of a piece of state (a chart, a table); bags of classes without a view live as long. */
  view(state: object, make: () => HostObject): HostObject;
  /** An object of a registered class, else a bag. */
  make(type: string, parent: HostObject): HostObject;
  /** Selects a block, as a click on it does, and tells who listens. */
  select(place: Place): void;
  /** Sends an event after this request, if somebody listens. */
  raise(event: HostEvent): void;
  /** Notes a call that changes no state but that tests ask for, such as suspending calculation. */
  record(call: string): void;
  /** Starts or ends listening to an event, by the name that the client registers it with. */
  listen(source: HostObject, event: string, isOn: boolean): void;
  /** Forgets the ranges that requests kept; `undefined` means all. */
  release(reference: string | undefined): void;
}

/** An event on its way to the client. `source` is the name the client registers, e.g. `DataChangedEvent`. */
export interface HostEvent {
  readonly event: string;
  readonly sheet: Sheet;
  readonly message: Readonly<Record<string, unknown>>;
}

/** A property by its wire name. Without `set` it is refused as read only. */
export type Properties = Readonly<
  Record<string, { readonly get: () => unknown; readonly set?: (value: unknown) => void }>
>;

/** Objects behind a property; `null` is a null object. */
export type Navigations = Readonly<Record<string, () => HostObject | null>>;

/** Methods give an object, `null` for a null object, plain data, or nothing. */
export type Methods = Readonly<Record<string, (parameters: readonly unknown[]) => unknown>>;

/** Makes the view of a class below its parent. */
export type HostClass = (host: HostContext, parent: HostObject) => HostObject;

/** Classes by their names on the wire. */
export type HostClasses = Readonly<Record<string, HostClass>>;

/** The base class; see the top of this file. */
export abstract class HostObject {
  /** The name of the class on the wire. */
  abstract readonly type: string;
  protected readonly properties: Properties = {};
  protected readonly navigations: Navigations = {};
  protected readonly methods: Methods = {};
  private readonly bag = new Map<string, unknown>();
  private readonly children = new Map<string, HostObject>();

  constructor(
    readonly host: HostContext,
    readonly parent: HostObject | null,
  ) {}

  get schema(): ClassSchema {
    const schema = this.host.schema.classes[this.type];
    if (schema === undefined) throw new NotEmulatedError(`the class ${this.type}`);
    return schema;
  }

  /** Tells whether what this shows has been deleted; then every action on it is refused. */
  isGone(): boolean {
    return this.parent?.isGone() ?? false;
  }

  /** The value of a plain property; `undefined` if it was never set and no view answers it. */
  getProperty(name: string): unknown {
    this.requireMember(this.schema.properties, name);
    const property = this.properties[name];
    return property === undefined ? this.bag.get(name) : property.get();
  }

  setProperty(writtenName: string, value: unknown): void {
    const name = this.schema.otherNames[writtenName] ?? writtenName;
    const schema = this.requireMember(this.schema.properties, name);
    const property = this.properties[name];
    if (property !== undefined ? property.set === undefined : !schema.isWritable) {
      throw new ExcelError('InvalidArgument', `${this.type}.${schema.name} is read only.`);
    }
    if (property?.set === undefined) this.bag.set(name, value);
    else property.set(value);
  }

  /** The object behind a property. Views without an entry of their own come from the registry. */
  navigate(name: string): HostObject | null {
    const { type } = this.requireMember(this.schema.navigations, name);
    const navigation = this.navigations[name];
    if (navigation !== undefined) return navigation();
    const child = this.children.get(name) ?? this.host.make(type, this);
    this.children.set(name, child);
    return child;
  }

  /** Calls a method. `XOrNullObject` without an entry is `X` with a null object for what is missing. */
  call(name: string, parameters: readonly unknown[]): unknown {
    const listening = /^_(Register|Unregister)(.+)$/.exec(name);
    if (listening !== null) {
      this.host.listen(this, listening[2] ?? '', listening[1] === 'Register');
      return null;
    }
    const method = this.method(name);
    if (method !== undefined) return method(parameters);
    const strict = name.endsWith('OrNullObject') ? this.method(name.slice(0, -12)) : undefined;
    if (strict !== undefined) return nullIfMissing(() => strict(parameters));
    this.requireMember(this.schema.methods, name);
    throw new NotEmulatedError(`${this.type}.${name}`);
  }

  /** Changes several properties at once, as an object given to `set` or a default in a constructor does. */
  protected fill(values: Readonly<Record<string, unknown>>): void {
    for (const [name, value] of Object.entries(values)) this.bag.set(name, value);
  }

  protected method(name: string): Methods[string] | undefined {
    return this.methods[name];
  }

  private requireMember<Member>(members: Readonly<Record<string, Member>>, name: string): Member {
    const member = members[name];
    if (member === undefined) throw new ExcelError('ApiNotFound', `${this.type} has no ${name}.`);
    return member;
  }
}

/** The base of collections: give `items` and, where keys are more than ids and names, `itemByKey`. */
export abstract class HostCollection extends HostObject {
  abstract items(): readonly HostObject[];

  itemByKey(key: unknown): HostObject | undefined {
    const wanted = String(key).toLowerCase();
    return this.items().find((item) => keysOf(item).includes(wanted));
  }

  protected override method(name: string): Methods[string] | undefined {
    return super.method(name) ?? this.ofEveryCollection[name];
  }

  override getProperty(name: string): unknown {
    return name === 'Count' ? this.items().length : super.getProperty(name);
  }

  private readonly ofEveryCollection: Methods = {
    GetCount: () => this.items().length,
    GetItem: ([key]) => this.requireItem(key),
    GetItemAt: ([index]) => this.itemAt(index),
    GetFirst: () => this.itemAt(0),
    GetLast: () => this.itemAt(this.items().length - 1),
  };

  private itemAt(index: unknown): HostObject {
    const item = typeof index === 'number' ? this.items()[index] : undefined;
    if (item === undefined) throw new ExcelError('InvalidArgument');
    return item;
  }

  requireItem(key: unknown): HostObject {
    const item = this.itemByKey(key);
    if (item === undefined) throw new ExcelError('ItemNotFound');
    return item;
  }
}

function keysOf(item: HostObject): readonly string[] {
  return ['Name', 'Id', '_Id', 'Key']
    .filter((name) => name in item.schema.properties)
    .map((name) => String(item.getProperty(name)).toLowerCase());
}

function nullIfMissing(find: () => unknown): unknown {
  try {
    return find();
  } catch (error) {
    if (error instanceof ExcelError && error.code === 'ItemNotFound') return null;
    throw error;
  }
}

/** A class that no file of objects/ describes: it remembers what is set, and that is all. */
export class BagObject extends HostObject {
  constructor(
    readonly type: string,
    host: HostContext,
    parent: HostObject | null,
  ) {
    super(host, parent);
  }
}

/** A collection that no file of objects/ describes: it is empty. */
export class EmptyCollection extends HostCollection {
  constructor(
    readonly type: string,
    host: HostContext,
    parent: HostObject | null,
  ) {
    super(host, parent);
  }

  items(): readonly HostObject[] {
    return [];
  }
}

/** Views of a block of cells: a range. */
export interface HasPlace {
  readonly place: Place;
}

/** Views of a sheet or of something on it. */
export interface HasSheet {
  readonly sheet: Sheet;
}

/** The sheet that an object belongs to: its own or that of its nearest parent. */
export function sheetOf(object: HostObject): Sheet {
  const holder = nearest(object, (candidate) => hasPlace(candidate) || hasSheet(candidate));
  if (holder !== undefined && hasPlace(holder)) return holder.place.sheet;
  if (holder !== undefined && hasSheet(holder)) return holder.sheet;
  throw new NotEmulatedError(`${object.type} without a sheet`);
}

/** The sheet of an object, or `undefined` where it belongs to the workbook (`workbook.tables`). */
export function sheetOfOrUndefined(object: HostObject): Sheet | undefined {
  return nearest(object, (candidate) => hasPlace(candidate) || hasSheet(candidate)) === undefined
    ? undefined
    : sheetOf(object);
}

/** The block that an object describes: that of the nearest range above it. */
export function placeOf(object: HostObject): Place {
  const holder = nearest(object, hasPlace);
  if (holder !== undefined && hasPlace(holder)) return holder.place;
  throw new NotEmulatedError(`${object.type} without a range`);
}

/** Tells whether an object, for instance an argument, is a range. */
export function hasPlace(object: unknown): object is HostObject & HasPlace {
  return object instanceof HostObject && object.type === 'Range' && 'place' in object;
}

function hasSheet(object: HostObject): object is HostObject & HasSheet {
  return 'sheet' in object;
}

function nearest(
  object: HostObject,
  isWanted: (candidate: HostObject) => boolean,
): HostObject | undefined {
  if (isWanted(object)) return object;
  return object.parent === null ? undefined : nearest(object.parent, isWanted);
}
