import { defineChoices } from './define-choices';

/**
 * The divisions of the Japan Standard Industrial Classification (日本標準産業分類).
 *
 * Files hold the letter; the title may follow it. The letters are the same in the revisions of 2013
 * and 2023.
 */
export const industries = defineChoices('industry', [
  ['A', 'Agriculture and forestry', '農業，林業'],
  ['B', 'Fisheries', '漁業'],
  ['C', 'Mining and quarrying of stone and gravel', '鉱業，採石業，砂利採取業'],
  ['D', 'Construction', '建設業'],
  ['E', 'Manufacturing', '製造業'],
  ['F', 'Electricity, gas, heat supply and water', '電気・ガス・熱供給・水道業'],
  ['G', 'Information and communications', '情報通信業'],
  ['H', 'Transport and postal activities', '運輸業，郵便業'],
  ['I', 'Wholesale and retail trade', '卸売業，小売業'],
  ['J', 'Finance and insurance', '金融業，保険業'],
  ['K', 'Real estate and goods rental and leasing', '不動産業，物品賃貸業'],
  [
    'L',
    'Scientific research, professional and technical services',
    '学術研究，専門・技術サービス業',
  ],
  ['M', 'Accommodations, eating and drinking services', '宿泊業，飲食サービス業'],
  [
    'N',
    'Living-related and personal services and amusement services',
    '生活関連サービス業，娯楽業',
  ],
  ['O', 'Education, learning support', '教育，学習支援業'],
  ['P', 'Medical, health care and welfare', '医療，福祉'],
  ['Q', 'Compound services', '複合サービス事業'],
  ['R', 'Services, not elsewhere classified', 'サービス業（他に分類されないもの）'],
  ['S', 'Government, except elsewhere classified', '公務（他に分類されるものを除く）'],
  ['T', 'Industries unable to classify', '分類不能の産業'],
]);
