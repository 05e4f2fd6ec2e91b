import type { ChoiceValue } from '../tables/choices';

/** How one issue looks from above and from below. */
interface Views {
  readonly manager: string;
  readonly floor: string;
}

/** An issue that many firms share. */
export interface IssueText extends Views {
  readonly issue: string;
  readonly talentIssue: string;
  readonly way: ChoiceValue<'issue-way'>;
  /** Who solves it how, where talent is not the answer. */
  readonly elsewhere?: { readonly kind: ChoiceValue<'agency-kind'>; readonly solution: string };
}

/** Views of the issue that a case is about, whatever the industry. */
export const firstViews: readonly Views[] = [
  {
    manager: '任せられる人さえいれば、すぐに手を打ちたい',
    floor: '誰が決めるのかがはっきりせず、判断が止まる',
  },
  {
    manager: '売上が戻れば、いずれ落ち着くと考えている',
    floor: '忙しい時期ほど手戻りが増え、限界に近い',
  },
  {
    manager: '自分が先頭に立てば、まだ回せる',
    floor: '社長の確認を待つ間、仕事が進まない',
  },
  {
    manager: '若手の意欲が足りないことが気にかかる',
    floor: '目標も手順も示されず、どう動けばよいか迷う',
  },
  {
    manager: '設備を入れ替えれば解決すると見ている',
    floor: '設備より先に、段取りの決め方を直したい',
  },
  {
    manager: '経験者を1人採れば十分だと思っている',
    floor: '採用しても、受け入れて教える人がいない',
  },
];

/** Issues that come up beside it. */
export const furtherIssues: readonly IssueText[] = [
  {
    issue: '借入の返済が重く、設備更新の判断が遅れている',
    manager: '借入を1つにまとめて身軽になりたい',
    floor: '古い機械の故障が続き、納期を約束できない',
    talentIssue: '資金繰りを見通せる人が社長のほかにいない',
    way: '他の方法で解決',
    elsewhere: { kind: '信用保証協会', solution: '借換えと設備資金の相談' },
  },
  {
    issue: '新しい取引先の開拓が止まっている',
    manager: '日々の対応に追われ、営業に回る時間がない',
    floor: '自社の強みを伝える資料も順番も決まっていない',
    talentIssue: '営業のやり方を組み立てる人がいない',
    way: '人材で解決',
  },
  {
    issue: '原材料の値上がりを価格に反映できていない',
    manager: '長い付き合いの取引先には言い出しにくい',
    floor: '見積の根拠を説明できず、強く出られない',
    talentIssue: '原価を説明できる人が社長しかいない',
    way: '他の方法で解決',
    elsewhere: { kind: 'よろず支援拠点', solution: '価格交渉の準備を専門家が助言' },
  },
  {
    issue: '入社から3年以内に辞める若手が多い',
    manager: '仕事の面白さが分かる前に辞めてしまう',
    floor: '教える時間が取れず、つい後回しになる',
    talentIssue: '若手を育てる役割が誰にも割り当てられていない',
    way: '様子を見る',
  },
  {
    issue: '受発注を電話とファクスに頼り、転記の誤りが多い',
    manager: '人を増やせば収まると思っていた',
    floor: '同じ数字を3回打ち直している',
    talentIssue: '業務の流れを見直せる人が社内にいない',
    way: '他の方法で解決',
    elsewhere: { kind: '商工会議所', solution: '受発注システムの導入補助金を申請' },
  },
  {
    issue: '後継者が決まらず、投資の判断を先送りしている',
    manager: '親族に継がせるかどうか、まだ迷っている',
    floor: '会社の先行きを聞かされず、不安がある',
    talentIssue: '次の経営を担う幹部が育っていない',
    way: '他の方法で解決',
    elsewhere: { kind: '中小企業診断士', solution: '事業承継計画の策定を支援' },
  },
  {
    issue: '残業が特定の部署に偏り、休みが取りにくい',
    manager: '繁忙期だけの問題と受け止めている',
    floor: '一部の人に仕事が集まり、1年を通じて休めない',
    talentIssue: '部署をまたいで仕事を割り振る人がいない',
    way: '様子を見る',
  },
  {
    issue: '商品の良さが地域の外に知られていない',
    manager: '良いものを作れば自然に広まるはず',
    floor: '問い合わせに答える担当が決まっていない',
    talentIssue: '情報発信を任せられる人がいない',
    way: '人材で解決',
  },
];
