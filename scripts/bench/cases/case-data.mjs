// Why: a network far larger than any, made by rule, so that figures of two days can be compared.
// One supporter has a tenth of all cases: who looks at most sees the slowest screen.
import { createHash } from 'node:crypto';

/** Monday, 2024-01-15. */
export const today = '2024-01-15';
export const todaySerial = 45_306;
/** The supporter with a tenth of all cases. */
export const supporterId = 'SP-0000';

const AGENCIES = 60;
const SUPPORTERS = 300;

const id = (prefix, number) => `${prefix}-${String(number).padStart(4, '0')}`;
const times = (count, make) => Array.from({ length: count }, (_, index) => make(index));

/** A whole number below the limit that looks like chance and is the same in every run. */
function scatter(limit, ...place) {
  const digest = createHash('md5').update(place.join(' ')).digest();
  return digest.readUInt32BE(0) % limit;
}

const pick = (list, ...place) => list[scatter(list.length, ...place)];

const steps = ['STEP0', 'STEP1', 'STEP2', 'STEP3'];
const statuses = ['進行中', '進行中', '進行中', '保留', '完了', '中止', '取消'];
const states = ['依頼', '受諾', '差戻し', '取下げ', '完了'];
const kinds = ['訪問', '面談', '電話', 'メール'];

/** The rows of each table by column key; dates are serial numbers. Each case has four activities. */
export function makeTables(caseCount) {
  return {
    agencies: times(AGENCIES, agency),
    supporters: times(SUPPORTERS, supporter),
    companies: times(Math.ceil(caseCount / 2), company),
    cases: times(caseCount, caseRow),
    activities: times(caseCount * 4, (index) => activity(index, caseCount)),
    handoffs: times(Math.ceil(caseCount / 4), (index) => handoff(index, caseCount)),
    followups: times(Math.ceil(caseCount / 5), (index) => followup(index, caseCount)),
  };
}

const agency = (index) => ({
  ...{ id: id('AG', index), name: `第${index + 1}商工会`, kind: '商工会', step1: '◎', step2: '○' },
  joined: 44_652,
});

const supporter = (index) => ({
  ...{ id: id('SP', index), name: `担い手${index + 1}`, agency_id: id('AG', index % AGENCIES) },
  role: '担い手',
});

const company = (index) => ({
  ...{ id: id('CO', index), name: `株式会社潮路工業${index + 1}`, prefecture: '静岡県' },
  ...{ industry: 'E', consent_date: 45_017, consent_scope: 'ネットワーク全体' },
  consent_items: 'すべて',
});

function caseRow(index) {
  const lead = index % 10 === 0 ? 0 : 1 + scatter(SUPPORTERS - 1, 'lead', index);
  const found = todaySerial - 30 - scatter(600, 'found', index);
  const isMatched = index % 3 === 0;
  return {
    ...{ id: id('CS', index), company_id: id('CO', Math.floor(index / 2)), found },
    ...{
      source: '融資先の相談',
      agency_id: id('AG', lead % AGENCIES),
      supporter_id: id('SP', lead),
    },
    ...{ step: pick(steps, 'step', index), status: pick(statuses, 'status', index) },
    ...{ step_date: found + scatter(30, 'step date', index) },
    ...(index % 4 === 0 ? {} : nextAction(index)),
    ...(isMatched ? { posted: found + 5, matched: found + 20, started: found + 29 } : {}),
  };
}

// In three of five cases it is late.
const nextAction = (index) => ({
  next_action: `次回は訪問（第${(index % 9_973) + 1}号）`,
  next_due: todaySerial - 30 + scatter(50, 'due', index),
});

// Not in the order of the cases, as people write them.
function activity(index, caseCount) {
  const about = (index * 7_919) % caseCount;
  return {
    ...{
      id: id('AC', index),
      case_id: id('CS', about),
      date: todaySerial - scatter(90, 'on', index),
    },
    ...{ step: pick(steps, 'worked', index), kind: pick(kinds, 'kind', index) },
    ...{ supporter_id: id('SP', scatter(SUPPORTERS, 'by', index)) },
    note: `販路を広げたいが、営業を任せられる人がいない（第${(index % 9_973) + 1}号）`,
    ...(index % 4 === 0 ? { next_action: 'メールで連絡', next_due: todaySerial + 3 } : {}),
  };
}

function handoff(index, caseCount) {
  const sent = todaySerial - scatter(120, 'sent', index);
  const from = scatter(AGENCIES, 'from', index);
  const state = pick(states, 'state', index);
  return {
    ...{
      id: id('HO', index),
      case_id: id('CS', scatter(caseCount, 'handed', index)),
      kind: '照会',
    },
    ...{ step: 'STEP2', from_agency_id: id('AG', from), from_supporter_id: id('SP', from) },
    ...{ to_agency_id: id('AG', (from + 1) % AGENCIES), sent, due: sent + 7, state },
    ...(state === '依頼' ? {} : { answered: sent + 4 }),
  };
}

const followup = (index, caseCount) => ({
  ...{ id: id('FU', index), case_id: id('CS', (index * 3) % caseCount) },
  ...{ date: todaySerial - scatter(60, 'followed', index), progress: '順調' },
});
