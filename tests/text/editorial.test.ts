import { describe, expect, it } from 'vitest';
import { isEditorial } from '../../shared/text/editorial.ts';

describe('an editorial change', () => {
  it.each([
    ['die Stadt', 'Die Stadt'],
    ['Die Stadt fördert, plant und wirbt', 'Die Stadt fördert, plant, und wirbt.'],
    ['der „Runde Tisch“', 'der "Runde Tisch"'],
    ['dass die Straße', 'daß die Strasse'],
    ['Aussiedler fuer Magdeburg', 'Aussiedler für Magdeburg'],
    ['(2) Der Kurs beginnt.', '(3) Der Kurs beginnt.'],
    ['a) Sprachkurse', 'b) Sprachkurse'],
    ['1.2. Ziele', '1.3. Ziele'],
    ['Standards gelten.¹', 'Standards gelten.[2]'],
    ['Alphabetisierungs-Kurs', 'Alphabetisierungskurs'],
    ['so dass alle kommen', 'sodass alle kommen'],
    ['Intergration der Zuwanderer', 'Integration der Zuwanderer'],
    ['ein abgestimmtes Konzepts', 'ein abgestimmtes Konzept'],
    ['Maßnahmen der Kommmune', 'Maßnahmen der Kommune'],
  ])('%j → %j', (before, after) => {
    expect(isEditorial(before, after)).toBe(true);
    expect(isEditorial(after, before)).toBe(true);
  });

  it.each([
    ['Die Stadt kann fördern', 'Die Stadt muss fördern'],
    ['Sie sollen beraten', 'Sie wollen beraten'],
    ['Sie können beraten', 'Sie könnten beraten'],
    ['Sie werden beraten', 'Sie würden beraten'],
    ['keinen Anspruch', 'einen Anspruch'],
    ['nicht zuständig', 'zuständig'],
    ['1,20 Euro', '2,20 Euro'],
    ['1,20 Euro', '120 Euro'],
    ['1 20 Euro', '120 Euro'],
    ['20 %', '20'],
    ['§ 4 gilt', '§ 5 gilt'],
    ['nach Absatz 2', 'nach Absatz 3'],
    ['1. Juli 2004', '2. Juli 2004'],
    ['3. Quartal', '4. Quartal'],
    ['im Mai', 'im März'],
    ['Juni', 'Juli'],
    ['Deutsche Vereine', 'Vereine'],
    ['Rat und Beirat', 'Beirat und Rat'],
    ['', 'Neu'],
  ])('is not %j → %j', (before, after) => {
    expect(isEditorial(before, after)).toBe(false);
    expect(isEditorial(after, before)).toBe(false);
  });
});
