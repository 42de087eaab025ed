/**
 * Enough of a document to draw a chart where there is no browser: a page written ahead of its
 * reader, a test. What is drawn in it has `outerHTML`; it is neither styled nor laid out.
 */
export function staticDocument(): Document {
  const document = {
    createElementNS: (namespace: string, name: string) =>
      new StaticElement(document, namespace, name),
    createElement: (name: string) => new StaticElement(document, xhtml, name),
    createTextNode: (text: string) => new StaticText(text),
    documentElement: undefined as StaticElement | undefined,
  };
  document.documentElement = new StaticElement(document, xhtml, 'html');
  return document as unknown as Document;
}

const xhtml = 'http://www.w3.org/1999/xhtml';

class StaticText {
  readonly data: string;

  constructor(data: string) {
    this.data = data;
  }

  get textContent(): string {
    return this.data;
  }

  get outerHTML(): string {
    return escape(this.data);
  }
}

type StaticNode = StaticElement | StaticText;

class StaticElement {
  readonly ownerDocument: object;
  readonly namespaceURI: string;
  readonly localName: string;
  readonly #attributes = new Map<string, string>();
  #children: StaticNode[] = [];

  constructor(ownerDocument: object, namespaceURI: string, localName: string) {
    this.ownerDocument = ownerDocument;
    this.namespaceURI = namespaceURI;
    this.localName = localName;
  }

  /** As a page does it, a text given as the style becomes its attribute. */
  set style(text: string) {
    this.setAttribute('style', text);
  }

  get childNodes(): readonly StaticNode[] {
    return this.#children;
  }

  setAttribute(name: string, value: unknown): void {
    this.#attributes.set(name, String(value));
  }

  setAttributeNS(_namespace: string | null, name: string, value: unknown): void {
    this.setAttribute(name, value);
  }

  getAttribute(name: string): string | null {
    return this.#attributes.get(name) ?? null;
  }

  hasAttribute(name: string): boolean {
    return this.#attributes.has(name);
  }

  removeAttribute(name: string): void {
    this.#attributes.delete(name);
  }

  appendChild<T extends StaticNode>(child: T): T {
    return this.insertBefore(child, null);
  }

  insertBefore<T extends StaticNode>(child: T, next: StaticNode | null): T {
    const place = next === null ? -1 : this.#children.indexOf(next);
    if (place < 0) this.#children.push(child);
    else this.#children.splice(place, 0, child);
    return child;
  }

  get textContent(): string {
    return this.#children.map((child) => child.textContent).join('');
  }

  set textContent(text: string) {
    this.#children = text === '' ? [] : [new StaticText(text)];
  }

  get outerHTML(): string {
    const attributes = [...this.#attributes].sort(([a], [b]) => (a < b ? -1 : 1));
    const opening = [this.localName, ...attributes.map(([k, v]) => `${k}="${escape(v)}"`)];
    // The text of a style is not markup: in a page nothing in it is unescaped again.
    const inner =
      this.localName === 'style'
        ? this.textContent
        : this.#children.map((child) => child.outerHTML).join('');
    return `<${opening.join(' ')}>${inner}</${this.localName}>`;
  }
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

const escape = (text: string): string => text.replace(/[&<>"]/g, (found) => escapes[found] ?? '');
