import { companyCountingColumns } from './company-counting-columns';
import { defineTable } from './define-table';

/** The firms being supported and their consents; KPI ② and ③ count these rows, a firm once. */
export const companies = defineTable({
  key: 'companies',
  title: { ja: '支援企業', en: 'Companies' },
  help: {
    ja: '支援する企業の基本情報と、情報共有への同意の記録です。',
    en: 'The firms being supported, and what they have agreed to have shared.',
  },
  idPrefix: 'CO',
  spareRows: 300,
  columns: [
    {
      key: 'id',
      type: { kind: 'id' },
      required: true,
      title: { ja: '企業ID', en: 'Company ID' },
      help: {
        ja: 'この企業を一意に示す番号です。一度付けたら変えないでください。',
        en: 'Identifies this firm everywhere. Once given, it should not be changed.',
      },
      width: 16,
      example: 'CO-7K3MQ2X9DA',
    },
    {
      key: 'name',
      type: { kind: 'text' },
      required: true,
      title: { ja: '企業名', en: 'Company name' },
      help: {
        ja: '企業の正式な名前を入力します。',
        en: "The firm's official name.",
      },
      width: 28,
      example: '株式会社さくら製作所',
    },
    {
      key: 'corporate_number',
      type: { kind: 'corporate-number' },
      title: { ja: '法人番号', en: 'Corporate number' },
      help: {
        ja: '国税庁が定めた13桁の番号です。同じ企業を二重に数えないために使うので、できるだけ入力してください。',
        en: 'The 13-digit number given by the National Tax Agency. Fill it in if you can: it keeps a firm from being counted twice.',
      },
      width: 16,
      example: '8999999000001',
    },
    {
      key: 'prefecture',
      type: { kind: 'choice', choices: 'prefecture' },
      required: true,
      title: { ja: '都道府県', en: 'Prefecture' },
      help: {
        ja: '本社または支援する事業所の都道府県を選びます。',
        en: 'Prefecture of the head office or of the site being supported.',
      },
      width: 11,
      example: '長野県',
    },
    {
      key: 'city',
      type: { kind: 'text' },
      title: { ja: '市区町村', en: 'City' },
      help: {
        ja: '市区町村名を入力します。',
        en: 'City, ward, town or village.',
      },
      width: 16,
      example: '松本市',
    },
    {
      key: 'industry',
      type: { kind: 'choice', choices: 'industry' },
      required: true,
      title: { ja: '業種', en: 'Industry' },
      help: {
        ja: '産業の大分類です。A農林 B漁業 C鉱業 D建設 E製造 F電気ガス水道 G情報通信 H運輸郵便 I卸小売 J金融保険 K不動産・賃貸 L学術専門 M宿泊飲食 N生活娯楽 O教育 P医療福祉 Q複合 R他サービス S公務 T分類不能。',
        en: 'JSIC: A farming B fishing C mining D building E manufacturing F utilities G IT H transport I trade J finance K property L professional M lodging N leisure O education P health Q compound R services S government T unknown.',
      },
      width: 10,
      example: 'E',
    },
    {
      key: 'employees',
      type: { kind: 'integer', from: 0, to: 1_000_000 },
      title: { ja: '従業員数', en: 'Employees' },
      help: {
        ja: '常時働いている人の数です。およその数でかまいません。',
        en: 'Number of people regularly employed; an estimate will do.',
      },
      width: 11,
      example: 45,
    },
    {
      key: 'consent_date',
      type: { kind: 'date' },
      title: { ja: '同意日', en: 'Consent given on' },
      help: {
        ja: '情報の共有に企業が同意した日です。同意がなければ情報は外に出ません。',
        en: 'The day the firm agreed to sharing. Without consent nothing about it leaves the workbook.',
      },
      width: 12,
      example: '2023-06-01',
    },
    {
      key: 'consent_scope',
      type: { kind: 'choice', choices: 'consent-scope' },
      title: { ja: '同意の範囲', en: 'Consent scope' },
      help: {
        ja: 'どこまで共有してよいかを選びます。「指定機関」なら次の列に相手の機関を入力します。',
        en: 'With whom information may be shared. For 指定機関 (named agencies), list them in the next column.',
      },
      width: 18,
      example: '指定機関',
    },
    {
      key: 'consent_agencies',
      type: { kind: 'reference', table: 'agencies', several: true },
      title: { ja: '同意した共有先', en: 'Named agencies' },
      help: {
        ja: '共有してよい機関のIDです。複数あるときは ; で区切ります。',
        en: 'Ids of the agencies that may receive information, separated by ; if there are several.',
      },
      width: 24,
      example: 'AG-4T7NWK2Q9C;AG-6B1XHZ8D3M',
    },
    {
      key: 'consent_items',
      type: { kind: 'choice', choices: 'consent-item', several: true },
      title: { ja: '同意した項目', en: 'Consent items' },
      help: {
        ja: '共有してよい項目です。複数あるときは ; で区切ります。',
        en: 'What may be shared, separated by ; if there are several.',
      },
      width: 18,
      example: '基本;経営課題',
    },
    {
      key: 'consent_expiry',
      type: { kind: 'date' },
      title: { ja: '同意の期限', en: 'Consent ends on' },
      help: {
        ja: '同意が有効な最後の日です。期限がなければ空欄にします。',
        en: 'The last day on which the consent holds. Blank if it has no end.',
      },
      width: 12,
      example: '2025-03-31',
    },
    {
      key: 'consent_withdrawn',
      type: { kind: 'date' },
      title: { ja: '同意の撤回日', en: 'Withdrawn on' },
      help: {
        ja: '企業が同意を取り消した日です。この日から共有できなくなります。',
        en: 'The day the firm withdrew its consent. From that day on nothing may be shared.',
      },
      width: 12,
      example: null,
    },
    {
      key: 'address',
      type: { kind: 'text' },
      title: { ja: '所在地', en: 'Address' },
      help: {
        ja: '市区町村より後の住所です。',
        en: 'Street address within the city.',
      },
      width: 28,
      example: '中央1-2-3',
    },
    {
      key: 'business',
      type: { kind: 'text' },
      title: { ja: '事業内容', en: 'Business' },
      help: {
        ja: '何をしている企業かを短く書きます。',
        en: 'What the firm does, in a few words.',
      },
      width: 28,
      example: '精密部品の加工',
    },
    {
      key: 'contact_person',
      type: { kind: 'text' },
      title: { ja: '担当者', en: 'Contact person' },
      help: {
        ja: '企業側の窓口となる人の名前と役職です。',
        en: 'Name and position of the person to talk to at the firm.',
      },
      width: 20,
      example: '専務 鈴木',
    },
    {
      key: 'phone',
      type: { kind: 'text' },
      title: { ja: '電話番号', en: 'Phone' },
      help: {
        ja: '企業の電話番号です。',
        en: "The firm's phone number.",
      },
      width: 16,
      example: '0263-00-0000',
    },
    {
      key: 'email',
      type: { kind: 'email' },
      title: { ja: 'メール', en: 'Email' },
      help: {
        ja: '企業の窓口のメールアドレスです。',
        en: "Email address of the firm's contact.",
      },
      width: 26,
      example: 'info@sakura.example.jp',
    },
    {
      key: 'note',
      type: { kind: 'text', long: true },
      title: { ja: '備考', en: 'Note' },
      help: {
        ja: '支援にあたって知っておくべきことを書きます。',
        en: 'What supporters should know before they call.',
      },
      width: 30,
      example: '訪問は午後を希望',
    },
    ...companyCountingColumns,
  ],
});
