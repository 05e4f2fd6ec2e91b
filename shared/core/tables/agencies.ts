import { defineTable } from './define-table';

/** The agencies of the network; KPI ① counts these rows. */
export const agencies = defineTable({
  key: 'agencies',
  title: { ja: '参画機関', en: 'Agencies' },
  help: {
    ja: 'ネットワークに参画する支援機関の名簿です。どのSTEPをどの機関が担うかもここで分かります。',
    en: 'The support agencies that take part in the network, and which STEP each of them covers.',
  },
  idPrefix: 'AG',
  spareRows: 60,
  columns: [
    {
      key: 'id',
      type: { kind: 'id' },
      required: true,
      title: { ja: '機関ID', en: 'Agency ID' },
      help: {
        ja: 'この機関を一意に示す番号です。一度付けたら変えないでください。',
        en: 'Identifies this agency everywhere. Once given, it should not be changed.',
      },
      width: 16,
      example: 'AG-4T7NWK2Q9C',
    },
    {
      key: 'name',
      type: { kind: 'text' },
      required: true,
      title: { ja: '機関名', en: 'Agency name' },
      help: {
        ja: '機関の正式な名前を入力します。',
        en: "The agency's official name.",
      },
      width: 28,
      example: 'みなと商工会議所',
    },
    {
      key: 'corporate_number',
      type: { kind: 'corporate-number' },
      title: { ja: '法人番号', en: 'Corporate number' },
      help: {
        ja: '国税庁が定めた13桁の番号です。分からなければ空欄でかまいません。',
        en: 'The 13-digit number given by the National Tax Agency. Leave it blank if you do not know it.',
      },
      width: 16,
      example: '7999999000002',
    },
    {
      key: 'kind',
      type: { kind: 'choice', choices: 'agency-kind' },
      required: true,
      title: { ja: '機関の種類', en: 'Agency kind' },
      help: {
        ja: '一覧から機関の種類を選びます。公的・民間の別もこれで決まります。',
        en: 'Choose the kind of agency. It also decides whether the agency counts as public or private.',
      },
      width: 24,
      example: '商工会議所',
    },
    {
      key: 'hub',
      type: { kind: 'flag' },
      title: { ja: '中核機関', en: 'Hub agency' },
      help: {
        ja: 'このネットワークの取りまとめ役ならTRUE（はい）にします。',
        en: 'TRUE for the agency that runs this network.',
      },
      width: 10,
      example: true,
    },
    {
      key: 'step0',
      type: { kind: 'choice', choices: 'coverage' },
      title: { ja: 'STEP0の担当', en: 'Covers STEP0' },
      help: {
        ja: 'STEP0（顧客開拓）を主に担うなら◎、補助するなら○、担わないなら空欄にします。',
        en: '◎ if the agency leads in STEP0 (finding clients), ○ if it supports, blank if neither.',
      },
      width: 11,
      example: '◎',
    },
    {
      key: 'step1',
      type: { kind: 'choice', choices: 'coverage' },
      title: { ja: 'STEP1の担当', en: 'Covers STEP1' },
      help: {
        ja: 'STEP1（課題の見つめ直し）を主に担うなら◎、補助するなら○、担わないなら空欄にします。',
        en: '◎ if the agency leads in STEP1 (rethinking issues), ○ if it supports, blank if neither.',
      },
      width: 11,
      example: '◎',
    },
    {
      key: 'step2',
      type: { kind: 'choice', choices: 'coverage' },
      title: { ja: 'STEP2の担当', en: 'Covers STEP2' },
      help: {
        ja: 'STEP2（人材戦略の検討）を主に担うなら◎、補助するなら○、担わないなら空欄にします。',
        en: '◎ if the agency leads in STEP2 (choosing a strategy), ○ if it supports, blank if neither.',
      },
      width: 11,
      example: '○',
    },
    {
      key: 'step3',
      type: { kind: 'choice', choices: 'coverage' },
      title: { ja: 'STEP3の担当', en: 'Covers STEP3' },
      help: {
        ja: 'STEP3（人材戦略の実行）を主に担うなら◎、補助するなら○、担わないなら空欄にします。',
        en: '◎ if the agency leads in STEP3 (carrying it out), ○ if it supports, blank if neither.',
      },
      width: 11,
      example: null,
    },
    {
      key: 'joined',
      type: { kind: 'date' },
      required: true,
      title: { ja: '参画日', en: 'Joined on' },
      help: {
        ja: 'ネットワークに加わった日です。KPI①を数えるときに使います。',
        en: 'The day the agency joined the network. KPI ① is counted from it.',
      },
      width: 12,
      example: '2023-04-01',
    },
    {
      key: 'left',
      type: { kind: 'date' },
      title: { ja: '離脱日', en: 'Left on' },
      help: {
        ja: 'ネットワークを離れた日です。参画中なら空欄にします。',
        en: 'The day the agency left the network. Blank while it takes part.',
      },
      width: 12,
      example: null,
    },
    {
      key: 'contact',
      type: { kind: 'text' },
      title: { ja: '連絡窓口', en: 'Contact' },
      help: {
        ja: '部署名や担当者名など、連絡するときの宛先です。',
        en: 'Whom to get in touch with: department or person.',
      },
      width: 22,
      example: '経営支援課 田中',
    },
    {
      key: 'phone',
      type: { kind: 'text' },
      title: { ja: '電話番号', en: 'Phone' },
      help: {
        ja: '窓口の電話番号です。',
        en: 'Phone number of the contact.',
      },
      width: 16,
      example: '03-0000-0000',
    },
    {
      key: 'email',
      type: { kind: 'email' },
      title: { ja: 'メール', en: 'Email' },
      help: {
        ja: '窓口のメールアドレスです。情報連携の送り先を確かめるときに使います。',
        en: 'Email address of the contact, used to confirm where shared information goes.',
      },
      width: 26,
      example: 'shien@example.jp',
    },
    {
      key: 'note',
      type: { kind: 'text', long: true },
      title: { ja: '備考', en: 'Note' },
      help: {
        ja: '得意分野など、ほかの機関に知らせたいことを書きます。',
        en: 'Anything the other agencies should know, such as fields of strength.',
      },
      width: 30,
      example: '製造業の支援に強い',
    },
    {
      key: 'area',
      type: { kind: 'text' },
      title: { ja: '担当地域', en: 'Area' },
      help: {
        ja: '主に支援する都道府県や市区町村です。複数あるときは ; で区切ります。全域なら空欄でかまいません。',
        en: 'Prefectures, cities or towns that the agency mainly serves, separated by ; if there are several. Blank for the whole area.',
      },
      width: 20,
      example: '長野県;松本市',
    },
    {
      key: 'k1_key',
      type: {
        kind: 'computed',
        formula:
          'IF(AND({id}<>"",ISNUMBER({joined}),{joined}>1,{joined}<period_to+1,OR(LEN({left})=0,AND(ISNUMBER({left}),{left}>=period_from))),{id},"")',
        result: 'text',
      },
      title: { ja: '①の対象ID', en: 'ID for KPI ①' },
      help: {
        ja: '自動計算です。集計期間に参画していた機関なら、そのIDが表示されます。',
        en: 'Calculated. Shows the id of an agency that took part at any time in the period.',
      },
      width: 16,
      example: 'AG-4T7NWK2Q9C',
    },
    {
      key: 'k1_counted',
      type: {
        kind: 'computed',
        formula: 'IF({k1_key}="",0,IF(MATCH({k1_key},{agencies.k1_key},0)=ROW(),1,0))',
        result: 'number',
        onBlankRow: 0,
      },
      title: { ja: '①で数える', en: 'Counted in ①' },
      help: {
        ja: '自動計算です。KPI①に数える行は1、数えない行は0です。同じIDは最初の行だけ数えます。',
        en: 'Calculated. 1 where the row counts in KPI ①, otherwise 0. Of a repeated id only the first row counts.',
      },
      width: 11,
      example: 1,
    },
  ],
});
