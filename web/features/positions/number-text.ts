/**
 * The number somebody wrote, with the decimal and thousands signs of a language, spaces and Arabic digits; null where it is
 * none. A decimal sign of the other kind is understood where it can mean nothing else.
 */
export function readNumber(written: string, language: string): number | null {
  const parts = new Intl.NumberFormat(language, { numberingSystem: 'latn' }).formatToParts(1234.5);
  const decimal = parts.find(({ type }) => type === 'decimal')?.value ?? ',';
  const other = decimal === ',' ? '.' : ',';
  const plain = written
    .replaceAll(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replaceAll('٫', decimal)
    .replaceAll('−', '-')
    .replaceAll(/[\s'’٬]/g, '');
  const grouped = new RegExp(`^-?\\d{1,3}(\\${other}\\d{3})+(\\${decimal}\\d+)?$`);
  const simple = grouped.test(plain) ? plain.replaceAll(other, '') : plain;
  return /^-?\d+([.,]\d+)?$/.test(simple) ? Number(simple.replace(',', '.')) : null;
}
