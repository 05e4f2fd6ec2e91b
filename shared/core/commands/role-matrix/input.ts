import type { StepCode } from '../../tables/steps';

/** The matrix shows everything; there is nothing to choose. */
export type RoleMatrixInput = Readonly<Record<string, never>>;

/** Which agency covers which STEP, as the sheet of roles shows it. */
export interface RoleMatrixOutput {
  /** The last day of the period that the workbook shows, else today; ISO text. */
  readonly day: string;
  readonly steps: readonly StepCoverage[];
  /** Agencies that take part on that day, in the order of their sheet. */
  readonly agencies: readonly AgencyRoles[];
  /** STEPs that nobody covers. */
  readonly uncovered: readonly StepCode[];
  /** STEPs that some support, but nobody leads. */
  readonly withoutLead: readonly StepCode[];
}

/** How many agencies cover one STEP. */
export interface StepCoverage {
  readonly step: StepCode;
  readonly leads: number;
  readonly supports: number;
}

/** What one agency does, STEP by STEP in their order. */
export interface AgencyRoles {
  readonly agency: string;
  readonly name: string;
  readonly kind: string;
  readonly roles: readonly ('◎' | '○' | null)[];
}
