/**
 * Excel's side of the wire: does the actions of a request, one after the other, on a book.
 *
 * What was done before an action that fails stays done, as in Excel. Formulas are not calculated: a
 * formula keeps the result that it came with, and a new one gives 0. Nothing here needs Node or a
 * page, so the same engine runs in tests and behind a page of Chromium.
 */
import type { Place } from './area';
import { areaAddress } from './area';
import type { Book, Sheet } from './book';
import type { ExcelError } from './excel-error';
import { NotEmulatedError } from './excel-error';
import type { HostEvent, HostObject } from './host-object';
import { BagObject, EmptyCollection, sheetOfOrUndefined } from './host-object';
import { allClasses } from './objects/all-classes';
import { RangeObject } from './objects/range';
import { WorkbookObject } from './objects/workbook';
import { SheetObject } from './objects/worksheet';
import type { RequestHost } from './request-host';
import { RequestRun } from './request-run';
import type { RequirementSets } from './requirement-sets';
import { requireApi } from './requirement-sets';
import type { WireSchema } from './schema';
import type { RequestBody, ResponseBody } from './wire';

/** The numbers of the events that are raised, by the name the client registers them with. */
const eventTypes: Readonly<Record<string, number>> = {
  DataChangedEvent: 10,
  ActivatedEvent: 11,
  DeactivatedEvent: 12,
  AddedEvent: 13,
  SelectionChangedEvent: 14,
  DeletedEvent: 15,
};

/** The target of events of all sheets, as the client names it. */
const wholeWorkbook = 'Workbook';

/** One entry of the list of events that is sent to the client. */
export type EventEntry = readonly [
  category: number,
  type: number,
  target: string,
  message: string,
  id: number,
];

/** What an engine is made for. */
export interface EngineOptions {
  readonly book: Book;
  readonly schema: WireSchema;
  readonly sets: RequirementSets;
}

/** The engine; see the top of this file. */
export class Engine implements RequestHost {
  readonly book: Book;
  readonly schema: WireSchema;
  readonly sets: RequirementSets;
  /** Calls that change no state: suspending calculation or screen updating, activating, calculating. */
  readonly calls: string[] = [];
  readonly references = new Map<string, HostObject>();
  private readonly workbook: WorkbookObject;
  private readonly views = new WeakMap<object, HostObject>();
  private readonly listeners = new Set<string>();
  private events: EventEntry[] = [];
  private readonly referencesByObject = new WeakMap<HostObject, string>();
  private referenceCount = 0;

  constructor({ book, schema, sets }: EngineOptions) {
    this.book = book;
    this.schema = schema;
    this.sets = sets;
    this.workbook = new WorkbookObject(this, null);
  }

  get root(): HostObject {
    return this.workbook;
  }

  /** Does a request. With `stopBefore` the action of that index fails with the error given. */
  process(body: RequestBody, fault?: { stopBefore: number; error: ExcelError }): ResponseBody {
    return new RequestRun(this, body).run(fault);
  }

  range(place: Place): HostObject {
    return new RangeObject(this, this.sheet(place.sheet), place);
  }

  sheet(sheet: Sheet): HostObject {
    return this.view(sheet, () => new SheetObject(this, this.workbook, sheet));
  }

  view(state: object, make: () => HostObject): HostObject {
    const view = this.views.get(state) ?? make();
    this.views.set(state, view);
    return view;
  }

  make(type: string, parent: HostObject): HostObject {
    const known = allClasses[type];
    if (known !== undefined) return known(this, parent);
    const isCollection = this.schema.classes[type]?.isCollection === true;
    return isCollection
      ? new EmptyCollection(type, this, parent)
      : new BagObject(type, this, parent);
  }

  /** Gives a range a reference, so that later requests can name it. */
  keep(object: HostObject): string {
    const known = this.referencesByObject.get(object);
    if (known !== undefined && this.references.has(known)) return known;
    this.referenceCount += 1;
    const reference = `Reference#${this.referenceCount}`;
    this.references.set(reference, object);
    this.referencesByObject.set(object, reference);
    return reference;
  }

  referenceOf(object: HostObject): string | undefined {
    return this.referencesByObject.get(object);
  }

  release(reference: string | undefined): void {
    if (reference === undefined) this.references.clear();
    else this.references.delete(reference);
  }

  record(call: string): void {
    this.calls.push(call);
  }

  listen(source: HostObject, event: string, isOn: boolean): void {
    if (!(event in eventTypes)) throw new NotEmulatedError(`the event ${event}`);
    const key = `${event} ${sheetOfOrUndefined(source)?.id ?? wholeWorkbook}`;
    if (isOn) this.listeners.add(key);
    else this.listeners.delete(key);
  }

  select({ sheet, area }: Place): void {
    const before = this.book.selection.sheet;
    this.book.selection = { sheet, area };
    const ofSheet = (changed: Sheet) => ({ sheet: changed, message: { worksheetId: changed.id } });
    if (before !== sheet) {
      this.raise({ event: 'DeactivatedEvent', ...ofSheet(before) });
      this.raise({ event: 'ActivatedEvent', ...ofSheet(sheet) });
    }
    const message = { worksheetId: sheet.id, address: areaAddress(area) };
    this.raise({ event: 'SelectionChangedEvent', sheet, message });
  }

  raise({ event, sheet, message }: HostEvent): void {
    for (const target of [sheet.id, wholeWorkbook]) {
      if (!this.listeners.has(`${event} ${target}`)) continue;
      const text = JSON.stringify(message);
      this.events.push([65536, eventTypes[event] ?? 0, target, text, this.events.length]);
    }
  }

  /** The events raised since they were last taken. */
  takeEvents(): readonly EventEntry[] {
    const taken = this.events;
    this.events = [];
    return taken;
  }

  /** Refuses a member that the emulated requirement sets do not have. */
  requireApi(api: string | undefined): void {
    requireApi(this.sets, api);
  }
}
