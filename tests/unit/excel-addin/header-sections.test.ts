import { headerSections } from '../../../excel-addin/src/adapter/steps/header-sections';

describe('headerSections', () => {
  it.each([
    ['', { left: '', center: '', right: '' }],
    ['支援ネットワーク', { left: '', center: '支援ネットワーク', right: '' }],
    ['つなぎ & KPI', { left: '', center: 'つなぎ & KPI', right: '' }],
    ['&L左&C&P / &N&R&D', { left: '左', center: '&P / &N', right: '&D' }],
    ['R&&D', { left: '', center: 'R&&D', right: '' }],
    ['A&&L', { left: '', center: 'A&&L', right: '' }],
    ['終わり&', { left: '', center: '終わり&', right: '' }],
  ])('cuts %j', (text, sections) => {
    expect(headerSections(text)).toEqual(sections);
  });
});
