import { type Text, languages } from '@tolok/schema';

/**
 * What two agreements are called within one sentence: a title that says the same as the other up to
 * its comma is told by what follows, *perubahan menurut Peraturan Kepala BSKJI 171/2022*; others are
 * told whole.
 */
export function shortTitles(from: Text, to: Text): readonly [from: Text, to: Text] {
  const shorter = (own: Text, other: Text): Text =>
    Object.fromEntries(
      languages.map((language) => [language, withoutStart(own[language], other[language])]),
    ) as Text;
  return [shorter(from, to), shorter(to, from)];
}

function withoutStart(title: string, start: string): string {
  const comma = title.indexOf(', ');
  const goesOn = comma > 0 && start.startsWith(title.slice(0, comma));
  const rest = goesOn ? title.slice(comma + 2) : title;
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}
