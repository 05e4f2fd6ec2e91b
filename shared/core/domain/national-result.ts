/**
 * What the demonstration networks reached together in 令和5年度: K1 to K5, and the OJT sessions
 * behind K5. A reference line, never a target. Source: guide, chapter 1, section 2-(5).
 */
export const nationalResult = {
  fiscalYear: 2023,
  kpis: [88, 99, 52, 84, 4.2],
  sessions: 353,
} as const;
