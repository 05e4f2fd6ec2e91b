import { deriveId, isWellFormedId, newId } from '../../../shared/core/domain/ids';

describe('ids', () => {
  it('look the same everywhere', () => {
    expect(newId('CS', 'any seed', 0)).toMatch(/^CS-[0-9A-HJKMNP-TV-Z]{10}$/);
    expect(isWellFormedId(newId('CS', 'any seed', 0), 'CS')).toBe(true);
  });

  it('follow from prefix, seed and index', () => {
    const id = newId('CS', 'seed', 7);
    expect(newId('CS', 'seed', 7)).toBe(id);
    expect(newId('CS', 'seed', 8)).not.toBe(id);
    expect(newId('CS', 'other seed', 7)).not.toBe(id);
    expect(newId('CO', 'seed', 7).slice(3)).not.toBe(id.slice(3));
  });

  it('do not run into each other within 100,000', () => {
    const ids = new Set(Array.from({ length: 100_000 }, (_, index) => newId('CS', 'seed', index)));
    expect(ids.size).toBe(100_000);
  });

  it('use every digit at every place', () => {
    const ids = Array.from({ length: 2_000 }, (_, index) => newId('CS', 'seed', index).slice(3));
    for (let place = 0; place < 10; place += 1) {
      expect(new Set(ids.map((id) => id.charAt(place))).size).toBe(32);
    }
  });

  it('are the same for the same content', () => {
    expect(deriveId('CO', 'みなと商店')).toBe(deriveId('CO', 'みなと商店'));
    expect(deriveId('CO', 'みなと商店')).not.toBe(deriveId('CO', 'みなと商會'));
  });

  it.each(['CS-4T7NWK2Q9', 'CS-4T7NWK2Q9CC', 'cs-4T7NWK2Q9C', 'CS-4T7NWK2Q9I', 'CS4T7NWK2Q9C', ''])(
    'does not take "%s" for well formed',
    (text) => {
      expect(isWellFormedId(text)).toBe(false);
    },
  );

  it('tells prefixes apart', () => {
    expect(isWellFormedId('CS-4T7NWK2Q9C', 'CO')).toBe(false);
    expect(isWellFormedId('CS-4T7NWK2Q9C')).toBe(true);
  });
});
