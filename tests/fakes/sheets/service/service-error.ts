/** What a service answers instead of doing something. Scripts see it as `Exception: message`. */
export class ServiceError extends Error {
  override readonly name: string = 'Exception';
}

/**
 * A member that Apps Script has and this stand-in has not.
 *
 * It is never an answer of Google's: a test that meets one is about a part that is still missing.
 */
export class NotInStandIn extends Error {
  override readonly name = 'NotInStandIn';

  constructor(member: string) {
    super(`${member} is not in this stand-in.`);
  }
}

/** The end of a run by the time limit. Once it has been thrown, every further call throws it too. */
export class ExecutionEnded extends Error {
  override readonly name = 'ExecutionEnded';

  constructor() {
    super('Exceeded maximum execution time');
  }
}
