import { isoToSerial } from '../../domain/dates';
import { coverageOf, takesPartOn } from '../../domain/handoff-receivers';
import { emptyPlan } from '../../plan/plan';
import { rowsOf, textOf } from '../../snapshot/find';
import { stepCodes } from '../../tables/steps';
import type { Command } from '../command';
import { tableProblems } from '../case-work/case-scene';
import { nameOf } from '../send-handoff/find-row';
import type { RoleMatrixInput, RoleMatrixOutput, StepCoverage } from './input';

/**
 * Shows which agency covers which STEP, and the STEPs that nobody covers or leads.
 *
 * Counts as the sheet of roles does. Changes nothing.
 */
export const roleMatrix: Command<RoleMatrixInput, RoleMatrixOutput> = (
  snapshot,
  _input,
  { today },
) => {
  const problems = tableProblems(snapshot, ['agencies']);
  if (problems.length > 0) return { kind: 'refused', problems };
  const day = snapshot.identity.period?.to ?? today;
  const present = rowsOf(snapshot, 'agencies').filter(({ cells }) =>
    takesPartOn(cells, isoToSerial(day)),
  );
  const agencies = present.map((row) => ({
    agency: textOf(row.cells.id),
    name: nameOf(row),
    kind: textOf(row.cells.kind),
    roles: stepCodes.map((step) => coverageOf(row.cells, step)),
  }));
  const steps = stepCodes.map((step, index): StepCoverage => {
    const count = (mark: '◎' | '○') => agencies.filter(({ roles }) => roles[index] === mark).length;
    return { step, leads: count('◎'), supports: count('○') };
  });
  const codes = (fits: (each: StepCoverage) => boolean) =>
    steps.filter(fits).map(({ step }) => step);
  const uncovered = codes(({ leads, supports }) => leads + supports === 0);
  const withoutLead = codes(({ leads, supports }) => leads === 0 && supports > 0);
  const output = { day, steps, agencies, uncovered, withoutLead };
  return { kind: 'planned', plan: emptyPlan, output, warnings: [] };
};
