import { hostError } from '../../../excel-addin/src/adapter/host-errors';

const officeError = (code: string) => Object.assign(new Error(code), { code });

describe('hostError', () => {
  it.each([
    ['AccessDenied', 'host-sheet-protected'],
    ['ItemNotFound', 'host-item-gone'],
    ['InvalidOperationInCellEditMode', 'host-cell-editing'],
    ['RequestPayloadSizeLimitExceeded', 'host-too-large'],
    ['ServiceNotAvailable', 'host-not-reached'],
  ])('tells what %s means', (code, meaning) => {
    expect(hostError('apply', officeError(code)).problems).toEqual([
      { code: meaning, severity: 'error' },
    ]);
  });

  it('names the code only where nobody knows what it means', () => {
    expect(hostError('read', officeError('PivotTableRangeConflict')).problems).toEqual([
      { code: 'host-failed', severity: 'error', values: { detail: 'PivotTableRangeConflict' } },
    ]);
  });

  it('names the sheet where it is known', () => {
    expect(hostError('apply', officeError('AccessDenied'), '案件').problems[0]?.place).toEqual({
      sheet: '案件',
    });
  });

  it('says no more than that it failed about anything else that was thrown', () => {
    const problems = [{ code: 'host-failed', severity: 'error' }];
    expect(hostError('apply', new TypeError('x')).problems).toEqual(problems);
    expect(hostError('apply', 'text').problems).toEqual(problems);
  });
});
