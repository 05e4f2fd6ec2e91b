/** Gives what it stands for, once the request that it was queued in is answered. */
export type Pending<Value> = () => Value;
