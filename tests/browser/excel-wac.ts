/**
 * The host's side of the messages between Excel on the web and the frame of an add-in.
 *
 * The shapes are those that Office.js itself reads and writes. What it asks for beside requests of
 * the object model (telemetry, titles, focus) is answered with success and otherwise ignored.
 */
import type { ExcelHost } from '../fakes/excel/host';
import type { RequestBody } from '../fakes/excel/wire';

/** Office.js trusts this address of a host. */
export const hostOrigin = 'https://excel.officeapps.live.com';

/** A message of the add-in's frame. */
interface Message {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _actionType: number;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: unknown;
}

const messageType = { request: 0, response: 1 } as const;
const responseType = { call: 0, event: 1 } as const;
const actionType = { registerEvent: 1, unregisterEvent: 2 } as const;

/** The number of the method that carries requests of the object model. */
const richApiRequest = 93;

/** Services of Office that are no part of Excel's object model, e.g. showing the pane. */
const officeService = /^Microsoft\.(?!InternalService\.)/;

/** Connects the frame of an add-in with a host. */
export class WebExcel {
  /** Names of the services of Office that were called, with the method. */
  readonly serviceCalls: string[] = [];
  /** Buttons of the ribbon whose work has ended. */
  completedCommands = 0;
  private readonly listeners = new Map<string, (data: unknown) => void>();

  constructor(
    private readonly host: ExcelHost,
    private readonly locale: string,
  ) {
    host.sendEvents = (entries) => {
      const ArrayData = entries.map((entry) => [...entry, false]);
      this.listeners.get('richApiMessage')?.({ ArrayData });
    };
  }

  /** Somebody presses a button of the ribbon. */
  pressButton(id: string): void {
    const event = JSON.stringify({ source: { id } });
    this.listeners.get('appCommandInvoked')?.({ 0: id, 1: id, 2: event });
  }

  /** Takes a message; `post` sends the answer, and later the events that the message asked for. */
  receive(text: string, post: (text: string) => void): void {
    const message = JSON.parse(text) as Message;
    if (message._messageType !== messageType.request) return;
    const send = (data: unknown, type: number = responseType.call) => {
      post(JSON.stringify(answerTo(message, data, type)));
    };
    if (message._actionType === actionType.registerEvent) {
      this.listeners.set(message._actionName, (data) => {
        send(data, responseType.event);
      });
      send({ Error: 0 });
    } else if (message._actionType === actionType.unregisterEvent) {
      this.listeners.delete(message._actionName);
      send({ Error: 0 });
    } else {
      send(this.call(message));
      this.host.flushEvents();
    }
  }

  private call({ _actionName, _data }: Message): unknown {
    if (_actionName === 'ContextActivationManager_getAppContextAsync') {
      return this.appContext(String(_data));
    }
    if (_actionName !== 'executeMethod') return null;
    const { DdaMethod, ArrayData = [] } = _data as MethodCall;
    if (DdaMethod.DispatchId === richApiRequest) return this.richApi(ArrayData);
    if (DdaMethod.DispatchId === commandCompleted) this.completedCommands += 1;
    return { Version: 1, Error: 0 };
  }

  private richApi(data: readonly unknown[]): unknown {
    const body = JSON.parse(String(data[4])) as RequestBody;
    const service = Object.values(body.ObjectPaths).find(({ Name = '' }) =>
      officeService.test(Name),
    );
    if (service !== undefined) return this.callService(body);
    const answer = this.host.answer(body, Number(data[6]));
    return richApiAnswer(answer.status, answer.body);
  }

  private callService({ Actions }: RequestBody): unknown {
    this.serviceCalls.push(...Actions.flatMap(({ Name = '' }) => (Name === '' ? [] : Name)));
    const Results = Actions.map(({ Id }) => ({ ActionId: Id, Value: null }));
    return richApiAnswer(200, { Results, TraceIds: [] });
  }

  private appContext(id: string): unknown {
    return {
      ...{ _id: id, _appInstanceId: id, _appName: 16, _appVersion: '16.00', _appMinorVersion: 0 },
      ...{ _appUILocale: this.locale, _dataLocale: this.locale, _clientMode: 1, _settings: [] },
      ...{ _docUrl: 'https://example.jp/book.xlsx', _reason: 'inserted', _osfControlType: 1 },
      ...{ _eToken: '', _correlationId: '', _appDomains: [], _featureGates: {} },
      _requirementMatrix: JSON.stringify(this.host.engine.sets),
    };
  }
}

/** The number of the method that says that the work of a button has ended. */
const commandCompleted = 94;

interface MethodCall {
  readonly DdaMethod: { readonly DispatchId: number };
  readonly ArrayData?: readonly unknown[];
}

/** What the client for the web is told when its session with Excel has broken off. */
const sessionEnded = 5012;

function richApiAnswer(status: number, body: unknown): unknown {
  if (status !== 200) return { Version: 1, Error: sessionEnded };
  return {
    Version: 1,
    Error: 0,
    Data: [status, ['Content-Type', 'application/json'], [JSON.stringify(body)]],
  };
}

function answerTo(message: Message, data: unknown, type: number): unknown {
  return {
    _messageType: messageType.response,
    _actionName: message._actionName,
    _conversationId: message._conversationId,
    _correlationId: message._correlationId,
    _origin: hostOrigin,
    _data: data,
    _errorCode: 0,
    _responseType: type,
    _serializerVersion: 1,
  };
}
