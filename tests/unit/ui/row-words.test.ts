import { columnTitle, dayText, fieldText, referenceTitle } from '../../../shared/ui/row-words';

describe('how the card words what stands in cells', () => {
  it('shows choices by their label in the language of the pane', () => {
    const field = { column: 'status', value: '保留' };
    expect(fieldText('cases', field, 'en')).toBe('On hold');
    expect(fieldText('cases', field, 'ja')).toBe('保留');
  });

  it('shows a value outside its choices as it was typed', () => {
    expect(fieldText('cases', { column: 'status', value: ' ほりゅう ' }, 'en')).toBe('ほりゅう');
  });

  it('shows days with slashes, and what is no date as it was typed', () => {
    expect(dayText('2023-04-01')).toBe('2023/04/01');
    expect(fieldText('cases', { column: 'posted', value: '2023-09-01' }, 'ja')).toBe('2023/09/01');
    expect(fieldText('cases', { column: 'posted', value: 'R5.9' }, 'ja')).toBe('R5.9');
  });

  it('shows ticks as yes or no, and blank cells as nothing', () => {
    expect(fieldText('agencies', { column: 'hub', value: true }, 'ja')).toBe('はい');
    expect(fieldText('agencies', { column: 'hub', value: false }, 'en')).toBe('No');
    expect(fieldText('cases', { column: 'note', value: null }, 'ja')).toBe('');
  });

  it('names a column by its title, and whom it refers to without the word for the id', () => {
    expect(columnTitle('cases', 'company_id', 'ja')).toBe('企業ID');
    expect(referenceTitle('cases', 'company_id', 'ja')).toBe('企業');
    expect(referenceTitle('cases', 'company_id', 'en')).toBe('Company');
    expect(columnTitle('cases', 'unheard_of', 'ja')).toBe('unheard_of');
  });
});
