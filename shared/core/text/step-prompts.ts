import type { ChoiceValue } from '../tables/choices';
import type { StepCode } from '../tables/steps';
import type { LocalizedText } from '../tables/table-definition';

/** What a supporter does and asks in one STEP. */
export interface StepPrompt {
  readonly step: StepCode;
  /** What good supporters do, most important first. */
  readonly does: readonly LocalizedText[];
  /** What they ask the firm, or themselves. */
  readonly asks: readonly LocalizedText[];
}

const text = (ja: string, en: string): LocalizedText => ({ ja, en });

/** Short prompts for every STEP, first STEP first. */
export const stepPrompts: readonly StepPrompt[] = [
  {
    step: 'STEP0',
    does: [
      text(
        '人材に投資する意欲と資金の余力がある企業から当たる',
        'Start with firms that want to invest in people and can afford it',
      ),
      text(
        '手元の財務データや支援の記録から、人が足りない兆しを探す',
        'Look for signs of missing people in the figures and records at hand',
      ),
      text(
        '選んだ理由を書き残す。次の機関が同じことを聞かずに済む',
        'Write down why the firm was chosen, so that nobody asks again',
      ),
      text(
        'STEP1を任せるときは、将来像と困りごとをまとめて渡す',
        'When another agency takes STEP1, pass on the vision and the worries',
      ),
    ],
    asks: [
      text('3年後、会社をどうしたいですか', 'Where should the firm be in three years?'),
      text(
        '任せたいのに任せられる人がいない仕事は何ですか',
        'Which work would you hand over, if there were someone?',
      ),
      text(
        '人にかけるお金と時間は、どのくらい考えられますか',
        'How much money and time could go into people?',
      ),
    ],
  },
  {
    step: 'STEP1',
    does: [
      text(
        '訪ねる前に仮説を立て、聞いたあとで書き直す',
        'Form a hypothesis before the visit, rewrite it afterwards',
      ),
      text(
        '何度も足を運び、役立つ情報を届けて信頼を得る',
        'Come again and bring something useful: trust first',
      ),
      text(
        '現場の人にも聞き、経営者の見方との差を確かめる',
        'Ask the shop floor too, and see where it differs from the manager',
      ),
      text(
        '課題と背景の人材課題を並べ、順番を一緒に決める',
        'List the issues with the talent issues behind them, rank them together',
      ),
    ],
    asks: [
      text(
        'この会社で大事にしてきたこと、これから叶えたいことは何ですか',
        'What has the firm stood for, and what do you want to achieve?',
      ),
      text('それを妨げているものは何ですか', 'What stands in the way?'),
      text('その課題は、誰がいれば動き出しますか', 'Who would have to be there to get it moving?'),
      text(
        '現場の方なら、何がいちばん困ると言いますか',
        'What would the people on the floor call the worst problem?',
      ),
    ],
  },
  {
    step: 'STEP2',
    does: [
      text(
        '人材を使わない方法も並べ、企業にいちばん効くものを選ぶ',
        'List ways without talent too, and choose what helps the firm most',
      ),
      text(
        '内外の専門家に見てもらい、案の確かさを確かめる',
        'Have experts inside and outside test the idea',
      ),
      text(
        '人材で解けない課題は、得意な機関へ取り繋ぐ',
        'Hand issues that talent cannot solve to the agency that can',
      ),
      text(
        '成功の姿を事例で示し、働く人の目線で要件をまとめる',
        'Show what success looks like, and write the requirement as a candidate would read it',
      ),
    ],
    asks: [
      text(
        'その人に、いつまでに何を実現してほしいですか',
        'What should this person achieve, and by when?',
      ),
      text(
        '社員でなければできませんか。週1日や期間限定ではどうですか',
        'Must it be an employee? Would a day a week or a fixed time do?',
      ),
      text(
        '譲れない条件と、あれば嬉しい条件はどれですか',
        'Which conditions are a must, which would be nice?',
      ),
      text('働く人から見て、この会社の魅力は何ですか', 'What would draw someone to work here?'),
    ],
  },
  {
    step: 'STEP3',
    does: [
      text(
        'これまでの記録を読み、前の担当から話を聞く',
        'Read the record so far and talk to those before you',
      ),
      text(
        '要件に合う人材会社へ、1社に絞らず広く打診する',
        'Ask several talent firms that fit, not just one',
      ),
      text(
        '受入れの準備を助け、入社後は会社と本人の両方に聞く',
        'Help prepare the start, then listen to the firm and the person',
      ),
      text(
        '進みが悪ければ別の手を示し、落ち着いたら次の課題を探す',
        'Offer another way when it stalls; when it works, look for the next issue',
      ),
    ],
    asks: [
      text('受け入れる部署は、準備ができていますか', 'Is the receiving team ready?'),
      text(
        '頼んだ仕事はどこまで進みましたか。期待との差はありますか',
        'How far has the work come, and how does it compare with what you hoped for?',
      ),
      text(
        '（本人に）働きにくいこと、聞いていた話と違うことはありますか',
        '(To the person) What is difficult, or not as you were told?',
      ),
      text('次に手を付けたい課題は何ですか', 'Which issue would you take up next?'),
    ],
  },
];

/** What a way of using talent suits, what it takes, and what to watch. */
export interface TalentTypeNote {
  readonly type: ChoiceValue<'talent-type'>;
  readonly suits: LocalizedText;
  readonly takes: LocalizedText;
  readonly caution: LocalizedText;
}

/** The trade-offs of the ways of using talent, in the order of their choices. */
export const talentTypeNotes: readonly TalentTypeNote[] = [
  {
    type: '転職型',
    suits: text(
      '部門を長く任せる人や、将来の幹部がほしいとき',
      'A leader for years, or a future executive',
    ),
    takes: text(
      '常勤の人件費と紹介料。決まるまで数か月',
      'A full salary and a placement fee; months until someone is found',
    ),
    caution: text(
      '合わないと双方の負担が大きい。受入れ体制を先に整える',
      'A misfit costs both sides dearly: prepare the team first',
    ),
  },
  {
    type: '兼業型',
    suits: text(
      '常勤では雇いにくい専門家の力を、続けて借りたいとき',
      'Lasting help of a specialist whom you could not employ full-time',
    ),
    takes: text(
      '週に数日分の報酬。比較的早く始められる',
      'Pay for some days a week; can start fairly soon',
    ),
    caution: text(
      'ほかの会社でも働く人。時間の配分と秘密の扱いを決めておく',
      'They work elsewhere too: agree on hours and on secrecy',
    ),
  },
  {
    type: '副業型',
    suits: text(
      'テーマの絞れた課題や、まず小さく試したいとき',
      'A narrow topic, or a small first try',
    ),
    takes: text(
      '週1日ほどの報酬。募集から短い期間で始められる',
      'Pay for about a day a week; can start soon after posting',
    ),
    caution: text(
      '本業が優先。社内の相談相手と、頼む範囲をはっきりさせる',
      'The main job comes first: name a contact in the firm and the exact task',
    ),
  },
  {
    type: '出向型',
    suits: text(
      '期間を区切り、常勤で経験者に入ってほしいとき',
      'An experienced person full-time for a limited period',
    ),
    takes: text(
      '1か月から2年ほど。給与の分担を出向元と決める',
      'One month to two years; share the salary with the lending firm',
    ),
    caution: text(
      '元の会社に戻る人。引き継ぐ社員を初めから付ける',
      'They go back: let an employee learn beside them from the start',
    ),
  },
  {
    type: 'プロボノ型',
    suits: text(
      '予算はないが、外の知見で整理したいことがあるとき',
      'No budget, but something to sort out with outside knowledge',
    ),
    takes: text(
      '報酬はなし。夜や休日に月数回、受入れ側の時間は要る',
      'No pay; some evenings or weekends a month, and your own time',
    ),
    caution: text(
      '急ぎや責任の重い仕事には向かない。成果と期間を先に約束する',
      'Not for urgent or weighty work: agree on result and period first',
    ),
  },
];
