/** The columns that the domain fixes for every table; `*` marks those that must be filled. */
export const requiredByTheDomain: Readonly<Record<string, readonly string[]>> = {
  agencies: words(
    'id* name* corporate_number kind* hub step0 step1 step2 step3 joined* left contact',
  ),
  supporters: words('id* name* agency_id* role* aida email'),
  companies: words(
    'id* name* corporate_number prefecture* city industry* employees consent_date consent_scope',
    'consent_agencies consent_items consent_expiry consent_withdrawn',
  ),
  cases: words(
    'id* company_id* found* source agency_id* supporter_id* accompanist step* status*',
    'management_issues talent_issues priority direction other_solutions talent_type engagement',
    'posted talent_firms candidates matched started closed next_action next_due next_agency_id',
  ),
  issues: words(
    'id* case_id* issue* priority manager_view floor_view talent_issue way other_agency_id',
    'other_solution note',
  ),
  requirements: words('id* case_id* profile expectation role duties must want conditions'),
  approaches: words(
    'id* case_id* requirement_id agency_id firm_name sent* answer answered candidates interviewed note',
  ),
  handoffs: words(
    'id* case_id* kind* step* from_agency_id* from_supporter_id to_agency_id* to_supporter_id',
    'sent* due state* answered reason summary',
  ),
  activities: words('id* case_id* date* step* kind* supporter_id* note next_action'),
  followups: words('id* case_id* date* progress contribution new_issue'),
  trainings: words(
    'id* supporter_id* date* kind* method* status* company_id preparation review next_action',
  ),
  maturity: words(
    'id* date* assessor strategy_1 strategy_2 strategy_3 marketing_1 marketing_2 marketing_3',
    'knowledge_1 knowledge_2 knowledge_3 funding_1 funding_2 funding_3',
    'cocreation_1 cocreation_2 cocreation_3',
  ),
  roadmap: words('id* phase* element* task* owner_agency_id due status'),
  funding: words('id* fiscal_year* side* source* amount* note'),
};

function words(...lines: readonly string[]): readonly string[] {
  return lines.join(' ').split(' ');
}
