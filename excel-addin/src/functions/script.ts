// The script that manifests name for functions. With a shared runtime Excel loads the task pane's
// page instead; should a version of Excel run this file after all, it finds the functions that need
// no workbook, and a KPI function that says why it has no figure.
import { associateFunctions } from './associate';

associateFunctions({ language: 'ja', source: null }, CustomFunctions);
