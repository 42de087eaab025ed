/** An element of XML on lines of its own; attributes of undefined are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  content: string | readonly string[] = [],
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeAttribute(String(value))}"`)
    .join('');
  if (content.length === 0) return `<${name}${written}/>`;
  if (typeof content === 'string') return `<${name}${written}>${escapeXml(content)}</${name}>`;
  const lines = content.map(indent).join('\n');
  return `<${name}${written}>\n${lines}\n</${name}>`;
}

/** `>` too, so that `]]>` never stands in a text. */
const escapeXml = (text: string): string =>
  allowed(text).replace(/[&<>]/g, (character) => entities[character] ?? character);

/** Line breaks and tabs too: a parser would make blanks of them. */
const escapeAttribute = (text: string): string =>
  allowed(text).replace(/[&<>"'\t\n\r]/g, (character) => entities[character] ?? character);

/** XML 1.0 has no place for other control characters, not even escaped. */
const allowed = (text: string): string =>
  // eslint-disable-next-line no-control-regex -- control characters are what this looks for
  text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** Only lines that start with a tag are moved: a `<` of a text is escaped, so its lines stay. */
const indent = (child: string): string => child.replace(/^(?= *<)/gm, '  ');
