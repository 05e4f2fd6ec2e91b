import type { HostContext, HostObject } from './host-object';

/** What carrying out a request needs of the engine, beyond what objects need. */
export interface RequestHost extends HostContext {
  /** The workbook, where paths begin. */
  readonly root: HostObject;
  /** Ranges that the client wants to name in later requests. */
  readonly references: ReadonlyMap<string, HostObject>;
  /** Gives a range a reference. */
  keep(object: HostObject): string;
  /** The reference of a range that has one. */
  referenceOf(object: HostObject): string | undefined;
  /** Refuses a member (`ExcelApi 1.13`) that the emulated requirement sets do not have. */
  requireApi(api: string | undefined): void;
}
