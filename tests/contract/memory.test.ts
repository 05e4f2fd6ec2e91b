import { createMemoryAdapter } from '../../shared/adapters/memory/memory-adapter';
import { describeAdapterContract } from './describe-adapter-contract';
import { knownGaps } from './known-gaps';

describeAdapterContract('memory', {
  open: (given) => {
    const adapter = createMemoryAdapter(given);
    return { adapter, inspect: adapter.inspect };
  },
  knownGaps: knownGaps.memory,
});
