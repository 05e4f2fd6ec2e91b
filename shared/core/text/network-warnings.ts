import type { NetworkTrap } from '../domain/network-traps';
import type { LocalizedText } from '../tables/table-definition';

/** What is said when the hub's own view and the rows differ. */
export function typeDiffersText(declared: LocalizedText, measured: LocalizedText): LocalizedText {
  return {
    ja: `自己申告は「${declared.ja}」ですが、案件の記録からは「${measured.ja}」と読み取れます。どこが違うのか話し合ってみてください。`,
    en: `You declared "${declared.en}", but the cases show "${measured.en}". Talk over where the difference comes from.`,
  };
}

/** What is said about a trap: what the rows show, and what to do about it. */
export function trapText(trap: NetworkTrap): LocalizedText {
  switch (trap.code) {
    case 'no-recent-handoff':
      return {
        ja: `直近${String(trap.days)}日間、機関どうしの取り繋ぎがありません。抱え込んでいる案件がないか、定例の場で確かめてください。`,
        en: `No case was handed on in the last ${String(trap.days)} days. Check at the next meeting whether someone keeps cases to themselves.`,
      };
    case 'one-person-carries-most':
      return {
        ja: `案件${String(trap.allCases)}件のうち${String(trap.cases)}件に同じ担い手（${trap.supporterId}）が関わっています。異動や休みに備え、担当を分けてください。`,
        en: `One supporter (${trap.supporterId}) is on ${String(trap.cases)} of ${String(trap.allCases)} cases. Share the work out before a transfer or an absence stops it.`,
      };
    case 'one-source-pays-most':
      return {
        ja: `${String(trap.fiscalYear)}年度の収入の${String(trap.percent)}%を「${trap.source}」が占めています。なくなっても続けられるよう、ほかの財源も探してください。`,
        en: `"${trap.source}" pays ${String(trap.percent)}% of the income of FY${String(trap.fiscalYear)}. Look for other sources, so that the network can go on without it.`,
      };
  }
}
