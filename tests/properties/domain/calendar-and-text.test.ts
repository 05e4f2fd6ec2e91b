import fc from 'fast-check';

import {
  corporateCheckDigit,
  hasValidCheckDigit,
} from '../../../shared/core/domain/corporate-number';
import { addDays, daysBetween, isoToSerial, serialToIso } from '../../../shared/core/domain/dates';
import { formatEraDate, parseDate } from '../../../shared/core/domain/era-dates';
import {
  fiscalQuarterOf,
  fiscalYearOf,
  periodOfFiscalYear,
} from '../../../shared/core/domain/fiscal-year';
import { foldHeader, foldName, foldText } from '../../../shared/core/domain/fold-text';
import { isWellFormedId, newId } from '../../../shared/core/domain/ids';

const serials = fc.integer({ min: 1, max: 2_958_465 }).filter((serial) => serial !== 60);
const someSerials = fc.oneof(serials, fc.integer({ min: 61, max: 79_000 }));
const days = someSerials.map((serial) => serialToIso(serial) ?? '');

describe('the calendar', () => {
  it('gives every serial number back after the way to ISO text', () => {
    fc.assert(fc.property(serials, (serial) => isoToSerial(serialToIso(serial) ?? '') === serial));
  });

  it('reads back every date that it writes with an era', () => {
    // Era years are read with two digits, and nobody knows how long Reiwa will be.
    const thisCentury = days.filter((iso) => iso < '2118');
    fc.assert(fc.property(thisCentury, (iso) => parseDate(formatEraDate(iso) ?? '') === iso));
  });

  it('reads a date the same in every Gregorian form', () => {
    fc.assert(
      fc.property(days, (iso) => {
        const [year, month, day] = iso.split('-').map(Number);
        const forms = [
          `${year}/${month}/${day}`,
          `${year}年${month}月${day}日`,
          iso.replace(/-/g, ''),
          iso.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
        ];
        return forms.every((form) => parseDate(form) === iso);
      }),
    );
  });

  it('reads nothing but ISO text of an existing day from any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const iso = parseDate(text);
        return iso === null || serialToIso(isoToSerial(iso)) === iso;
      }),
    );
  });

  it('comes back after going forth and back by days', () => {
    const middle = fc.integer({ min: 100_000, max: 2_000_000 });
    fc.assert(
      fc.property(middle, fc.integer({ min: -9_999, max: 9_999 }), (serial, count) => {
        const iso = serialToIso(serial) ?? '';
        const moved = addDays(iso, count);
        return daysBetween(iso, moved) === count && addDays(moved, -count) === iso;
      }),
    );
  });

  it('puts every day into the fiscal year whose period holds it', () => {
    const inside = fc.integer({ min: 1000, max: 2_900_000 });
    fc.assert(
      fc.property(inside, (serial) => {
        const iso = serialToIso(serial) ?? '';
        const { from, to } = periodOfFiscalYear(fiscalYearOf(iso));
        const quarter = fiscalQuarterOf(iso);
        return from <= iso && iso <= to && quarter >= 1 && quarter <= 4;
      }),
    );
  });
});

describe('the check digit of corporate numbers', () => {
  const digit = fc.integer({ min: 0, max: 9 });
  const bases = fc.array(digit, { minLength: 12, maxLength: 12 }).map((digits) => digits.join(''));
  const places = fc.integer({ min: 0, max: 12 });

  it('finds every single wrong digit except 0 and 9 taken for each other behind it', () => {
    fc.assert(
      fc.property(bases, places, digit, (base, place, wrong) => {
        const right = `${corporateCheckDigit(base)}${base}`;
        const typed = right.slice(0, place) + String(wrong) + right.slice(place + 1);
        const old = Number(right.charAt(place));
        const isBlindSpot = place > 0 && Math.abs(old - wrong) === 9;
        return hasValidCheckDigit(typed) === (old === wrong || isBlindSpot);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('folding', () => {
  const awkward = fc.constantFrom(
    ...[
      '株式会社',
      '(株)',
      '㈱',
      '有限会社',
      '㈲',
      '一般',
      '(社)',
      '社団法人',
      'みなと',
      '商店',
      '|',
    ],
    ...[
      ' ',
      '　',
      'Ａ',
      'b',
      'İ',
      'ー',
      '-',
      '(',
      ')',
      '株',
      '株式',
      '会社',
      'ﾊﾟ',
      '/',
      '*',
      '（必須）',
    ],
  );
  const names = fc.oneof(
    fc.array(awkward, { maxLength: 8 }).map((parts) => parts.join('')),
    fc.string({ unit: 'grapheme' }),
  );

  it.each([
    ['text', foldText],
    ['name', foldName],
    ['header', foldHeader],
  ])('changes a folded %s no more', (_, fold) => {
    fc.assert(
      fc.property(names, (name) => fold(fold(name)) === fold(name)),
      { numRuns: 2000 },
    );
  });

  it('does not care where the legal form stands', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[ぁ-んァ-ヶ一-龠a-z]{1,8}$/), (name) => {
        return foldName(`㈱${name}`) === foldName(`${name} 株式会社`);
      }),
    );
  });
});

describe('ids', () => {
  it('are well formed and repeatable for any seed', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(), (seed, index) => {
        const id = newId('CS', seed, index);
        return isWellFormedId(id, 'CS') && newId('CS', seed, index) === id;
      }),
    );
  });
});
