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

const undatedAndLate = 'AND({state}="依頼",LEN({due})=0,ISNUMBER({due_usual}),{due_usual}<TODAY())';

/** Days that a talent firm may take to answer. */
const waitingDays = 14;

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
    {
      column: 'next_followup',
      when: 'AND(ISNUMBER({next_followup}),{next_followup}<TODAY())',
      style: alert,
    },
  ],
  issues: [{ column: 'priority', when: '{priority}="高"', style: attention }],
  approaches: [
    { column: 'answer', when: '{answer}="紹介あり"', style: done },
    {
      column: 'answer',
      when: `AND({answer}="回答待ち",ISNUMBER({sent}),{sent}<TODAY()-${String(waitingDays)})`,
      style: attention,
    },
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
    // Not dated: late once the usual business days are over.
    { column: 'due', when: undatedAndLate, style: attention },
    { column: 'due_usual', when: undatedAndLate, style: attention },
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
