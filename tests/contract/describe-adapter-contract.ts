import { normalizeModel } from '../../shared/core/model/normalize-model';
import type { WorkbookModel } from '../../shared/core/model/workbook-model';
import { fitToHost } from '../../shared/core/plan/fit-to-host';
import type { WorkbookPlan } from '../../shared/core/plan/plan';
import type { HostAdapter, MaybePromise } from '../../shared/ports/host-adapter';
import { contractCases } from './cases/contract-cases';
import type { ContractCase } from './cases/contract-case';
import type { KnownGap } from './known-gaps';

/** A host holding the given workbook, and a way to read all of it back that the adapter itself has not. */
export interface OpenedHost {
  readonly adapter: HostAdapter;
  readonly inspect: () => MaybePromise<WorkbookModel>;
  /** Calls to the host so far, where the host counts them. */
  readonly countCalls?: () => number;
}

export interface ContractOptions {
  readonly open: (given: WorkbookModel) => MaybePromise<OpenedHost>;
  readonly knownGaps: readonly KnownGap[];
  /** The most calls that applying one case's plan may take. */
  readonly maxCalls?: number;
  /** The most calls that reading one case's workbook may take. */
  readonly maxReadCalls?: number;
  /** Takes away what the host cannot tell apart; laid over both sides before they are compared. */
  readonly seenAs?: (model: WorkbookModel) => WorkbookModel;
}

/**
 * Holds an adapter to the meaning of plans: for every case the result is the expected one, a second
 * run changes nothing, the plan works the same after a trip through JSON, and the calls stay few.
 */
export function describeAdapterContract(host: string, options: ContractOptions): void {
  const gaps = new Map(options.knownGaps.flatMap((gap) => gap.cases.map((name) => [name, gap])));

  describe(`${host} adapter`, () => {
    it('names only real cases in its known gaps', () => {
      const names = contractCases.map(({ name }) => name);
      expect([...gaps.keys()].filter((name) => !names.includes(name))).toEqual([]);
    });

    for (const contractCase of contractCases) {
      const gap = gaps.get(contractCase.name);
      if (gap === undefined) describeCase(contractCase, options);
      else {
        it.failing(`${contractCase.name} (known gap: ${gap.reason})`, async () => {
          await expectResult(contractCase, options, [contractCase.plan]);
        });
      }
    }
  });
}

function describeCase(contractCase: ContractCase, options: ContractOptions): void {
  const { name, plan } = contractCase;
  describe(name, () => {
    it('ends as expected', () => expectResult(contractCase, options, [plan]));

    it('changes nothing when run again', () => expectResult(contractCase, options, [plan, plan]));

    it('does the same after a trip through JSON', () =>
      expectResult(contractCase, options, [JSON.parse(JSON.stringify(plan)) as WorkbookPlan]));

    if (options.maxCalls !== undefined) {
      it('stays within its budget of calls', () => expectFewCalls(contractCase, options));
    }
    if (options.maxReadCalls !== undefined) {
      it('is read within the budget of calls', () => expectFewReadCalls(contractCase, options));
    }
  });
}

async function expectResult(
  { given, expected }: ContractCase,
  { open, seenAs = (model) => model }: ContractOptions,
  plans: readonly WorkbookPlan[],
): Promise<void> {
  const { adapter, inspect } = await open(given);
  for (const plan of plans) await adapter.applyPlan(fitToHost(plan, adapter.capabilities).plan);
  expect(normalizeModel(seenAs(await inspect()))).toEqual(normalizeModel(seenAs(expected)));
}

async function expectFewCalls(
  { given, plan }: ContractCase,
  { open, maxCalls = 0 }: ContractOptions,
): Promise<void> {
  const host = await open(given);
  const { adapter } = host;
  const calls = await callsOf(host, () =>
    adapter.applyPlan(fitToHost(plan, adapter.capabilities).plan),
  );
  expect(calls).toBeLessThanOrEqual(maxCalls);
}

async function expectFewReadCalls(
  { given }: ContractCase,
  { open, maxReadCalls = 0 }: ContractOptions,
): Promise<void> {
  const host = await open(given);
  const calls = await callsOf(host, () => host.adapter.readView());
  expect(calls).toBeLessThanOrEqual(maxReadCalls);
}

async function callsOf({ countCalls }: OpenedHost, act: () => unknown): Promise<number> {
  if (countCalls === undefined) throw new Error('A budget needs a host that counts its calls');
  const before = countCalls();
  await act();
  return countCalls() - before;
}
