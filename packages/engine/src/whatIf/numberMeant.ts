/**
 * The number that a person meant who wrote it with a decimal comma, points between thousands, or a
 * percent sign, as Tolok writes it: `98,5 %` is `98.5`. Null for anything else, a plain number
 * among it: `1.250` alone may be either and is read as it stands.
 */
export function numberMeant(text: string): string | null {
  const plain = text.replace(/\s*%$/, '').trim();
  const isSigned = plain !== text.trim();
  if (/^-?\d+,\d+$/.test(plain)) return plain.replace(',', '.');
  if (/^-?\d{1,3}(\.\d{3})+,\d+$/.test(plain)) {
    return plain.replaceAll('.', '').replace(',', '.');
  }
  return isSigned && /^-?\d+(\.\d+)?$/.test(plain) ? plain : null;
}
