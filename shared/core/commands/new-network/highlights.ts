import { untouchedDays } from '../../domain/last-touched';
import { compileFormula, type TableLayouts } from '../../formulas/compile-formula';
import type { ConditionalFormatRule, ConditionalStyle } from '../../model/workbook-model';
import { colors } from './look';

const quiet: ConditionalStyle = { fontColor: colors.quietInk };
const alert: ConditionalStyle = { fillColor: colors.alert, fontColor: colors.alertInk, bold: true };
const attention: ConditionalStyle = { fillColor: colors.attention, fontColor: colors.attentionInk };
const done: ConditionalStyle = { fillColor: colors.done, fontColor: colors.doneInk };

/** A colour that follows from a row: on one column, or on the whole row when `column` is `null`. */
interface Highlight {
  readonly column: string | null;
  readonly when: string;
  readonly style: ConditionalStyle;
}

/** Shown at the status, where people look, and at the day itself on the far right. */
const untouched = `AND(ISNUMBER({last_touched}),{last_touched}<TODAY()-${untouchedDays},{status}="進行中")`;

const highlights: Readonly<Record<string, readonly Highlight[]>> = {
  cases: [
    { column: null, when: 'OR({status}="取消",{status}="中止")', style: quiet },
    { column: 'status', when: '{status}="完了"', style: done },
    {
      column: 'next_due',
      when: 'AND(ISNUMBER({next_due}),{next_due}<TODAY(),{status}="進行中")',
      style: alert,
    },
    {
      column: 'next_due',
      when: 'AND(ISNUMBER({next_due}),{next_due}<=TODAY()+7,{status}="進行中")',
      style: attention,
    },
    {
      column: 'next_action',
      when: 'AND({id}<>"",{next_action}="",{status}="進行中")',
      style: attention,
    },
    { column: 'status', when: untouched, style: attention },
    { column: 'last_touched', when: untouched, style: attention },
  ],
  handoffs: [
    { column: null, when: '{state}="取下げ"', style: quiet },
    { column: 'state', when: 'OR({state}="受諾",{state}="完了")', style: done },
    { column: 'state', when: '{state}="差戻し"', style: attention },
    {
      column: 'due',
      when: 'AND({state}="依頼",ISNUMBER({due}),{due}<TODAY())',
      style: alert,
    },
    {
      column: 'due',
      when: 'AND({state}="依頼",ISNUMBER({due}),{due}<=TODAY()+7)',
      style: attention,
    },
    // Not dated: late once the usual five business days are over. Public holidays give more time.
    {
      column: 'due',
      when: 'AND({state}="依頼",LEN({due})=0,ISNUMBER({sent}),WORKDAY(N({sent}),5)<TODAY())',
      style: attention,
    },
  ],
  companies: [
    { column: 'consent_withdrawn', when: 'ISNUMBER({consent_withdrawn})', style: alert },
    {
      column: 'consent_expiry',
      when: 'AND(ISNUMBER({consent_expiry}),{consent_expiry}<TODAY())',
      style: alert,
    },
  ],
  followups: [{ column: 'progress', when: '{progress}="問題あり"', style: alert }],
  trainings: [{ column: null, when: '{status}="中止"', style: quiet }],
  roadmap: [
    { column: 'status', when: '{status}="完了"', style: done },
    {
      column: 'due',
      when: 'AND(ISNUMBER({due}),{due}<TODAY(),{status}<>"完了")',
      style: alert,
    },
  ],
};

/** The rules of a table by column (`null`: the whole row), as for the row given, counted from 0. */
export function highlightRules(
  table: string,
  layouts: TableLayouts,
  row: number,
): ReadonlyMap<string | null, readonly ConditionalFormatRule[]> {
  const rules = new Map<string | null, ConditionalFormatRule[]>();
  for (const { column, when, style } of highlights[table] ?? []) {
    const formula = compileFormula(when, { table, layouts })(row);
    rules.set(column, [...(rules.get(column) ?? []), { kind: 'formula', formula, style }]);
  }
  return rules;
}
