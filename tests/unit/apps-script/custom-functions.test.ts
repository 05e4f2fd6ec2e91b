import { customFunctions } from '../../../apps-script/src/functions/custom-functions';
import { openStandIn } from '../../fakes/sheets/open-stand-in';
import { servicesOf } from './open-server';

function functionsIn(standIn: ReturnType<typeof openStandIn>) {
  const { spreadsheet } = standIn;
  return customFunctions({ spreadsheet, services: servicesOf(standIn), language: 'ja' });
}

it('asks for the time zone a few times, however many dates a range holds', () => {
  const standIn = openStandIn();
  const days = Array.from({ length: 300 }, (_, day) => [new Date(Date.UTC(2024, 0, day))]);
  const { FISCALYEAR } = functionsIn(standIn);
  standIn.session.startRun();
  const years = FISCALYEAR(days) as number[][];
  expect([years[0], years[299]]).toEqual([[2023], [2024]]);
  expect(standIn.session.counts.calls).toBeLessThan(40);
});

it('reads the workbook once for a range of KPIs, also when it has no tables', () => {
  const standIn = openStandIn();
  const { KPI } = functionsIn(standIn);
  standIn.session.startRun();
  const [row] = KPI([['K1', 'K2', 'K3']]) as string[][];
  const calls = standIn.session.counts.calls;
  standIn.session.startRun();
  expect(KPI([['K1']])).toEqual([[row?.[0]]]);
  expect(row?.map((text) => text.startsWith('#N/A'))).toEqual([true, true, true]);
  expect(calls).toBe(standIn.session.counts.calls);
});
