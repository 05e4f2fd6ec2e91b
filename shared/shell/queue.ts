/** Does pieces of work one after the other, in the order in which they came. */
export type Queue = <Result>(work: () => Promise<Result>) => Promise<Result>;

/** A queue in which nothing waits yet. Work that fails does not stop what comes after it. */
export function createQueue(): Queue {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const result = last.then(work);
    last = result.catch(() => undefined);
    return result;
  };
}
