import { type Text, languages } from '@tolok/schema';

/**
 * What two agreements are called within one sentence: a title that only goes on after the other is
 * told by what it adds, *perubahan menurut Peraturan Kepala BSKJI 171/2022*; others are told whole.
 */
export function shortTitles(from: Text, to: Text): readonly [from: Text, to: Text] {
  const shorter = (own: Text, other: Text): Text =>
    Object.fromEntries(
      languages.map((language) => [language, withoutStart(own[language], other[language])]),
    ) as Text;
  return [shorter(from, to), shorter(to, from)];
}

function withoutStart(title: string, start: string): string {
  const rest = title.startsWith(`${start}, `) ? title.slice(start.length + 2) : title;
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}
