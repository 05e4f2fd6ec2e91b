/** How the pipeline is to be shown. */
export interface PipelineInput {
  /** Also shows each lead agency's own cases. */
  readonly byAgency?: boolean;
}

/** All cases as they stand now. Counts are of rows, and are no KPIs: those have rules of their own. */
export interface PipelineOutput extends PipelineFigures {
  /** In the order in which agencies first occur; none unless asked for. */
  readonly agencies: readonly AgencyPipeline[];
}

/** The cases of one lead agency. */
export interface AgencyPipeline extends PipelineFigures {
  /** Id as first written; blank for cases without a lead agency. */
  readonly agency: string;
  /** Its name, or else its id. */
  readonly name: string;
}

/** Cases by STEP and status. */
export interface PipelineFigures {
  readonly count: number;
  /** The STEPs in their order; at the end a blank one for cases whose STEP is blank or unknown. */
  readonly steps: readonly PipelineStep[];
}

/** The cases of one STEP. */
export interface PipelineStep {
  readonly step: string;
  readonly count: number;
  /** In progress or on hold. */
  readonly open: number;
  /** The statuses in their order; at the end a blank one for a blank or unknown status. */
  readonly statuses: readonly { readonly status: string; readonly count: number }[];
  /** Calendar days that open cases have been in the STEP, over those of which it is known. */
  readonly age: { readonly medianDays: number | null; readonly known: number };
}
