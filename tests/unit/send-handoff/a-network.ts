import { day, type TableRows } from '../domain/table-rows';

/** A small network on Monday, 2024-01-15: one case at STEP2 and agencies that could take it over. */
export const network = {
  agencies: [
    { id: 'AG-1', name: 'みなと銀行', kind: '地域金融機関', step0: '◎', joined: day('2022-06-01') },
    {
      ...{ id: 'AG-2', name: '港よろず支援拠点', kind: 'よろず支援拠点', step1: '◎', step2: '○' },
      ...{ joined: day('2022-06-01') },
    },
    {
      ...{ id: 'AG-3', name: '海辺人材', kind: '人材会社', step3: '◎' },
      ...{ joined: day('2022-06-01'), left: day('2023-12-31') },
    },
    { id: 'AG-4', name: '港人材', kind: '人材会社', step3: '◎', joined: day('2022-06-01') },
  ],
  supporters: [
    { id: 'SP-1', name: '佐藤', agency_id: 'AG-1', role: '担い手' },
    { id: 'SP-2', name: '鈴木', agency_id: 'AG-2', role: '担い手' },
  ],
  companies: [
    {
      ...{ id: 'CO-1', name: '潮路製作所', prefecture: '岡山県', consent_scope: '指定機関' },
      ...{ consent_agencies: 'AG-2;AG-3', consent_items: '基本;経営課題' },
      ...{ consent_date: day('2023-05-01'), consent_expiry: day('2024-03-31') },
    },
  ],
  cases: [
    {
      ...{ id: 'CS-1', company_id: 'CO-1', agency_id: 'AG-1', supporter_id: 'SP-1' },
      ...{ found: day('2023-06-01'), step: 'STEP2', status: '進行中' },
      next_action: '工場を見学する',
    },
  ],
} as const satisfies TableRows;
