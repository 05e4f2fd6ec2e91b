import { cleanUp, findTrouble } from './after-failure';
import { applyPlan } from './apply-plan';
import { leftoverOf } from './leftover';

/** All that writing takes, as one part of the program that loads when it is first needed. */
export const writing = { applyPlan, cleanUp, findTrouble, leftoverOf };
