import ts from 'typescript';

/** What one source file imports, and what it touches of the machine it runs on. */
export interface Module {
  imports: Import[];
  machine: Mention[];
}

/** One import as written; `bare` is an import for its effect alone. */
export interface Import {
  specifier: string;
  line: number;
  bare: boolean;
}

/** A name that reaches the network, the clock, chance or the process. */
export interface Mention {
  name: string;
  line: number;
}

const machineNames = new Set([
  'Bun',
  'Deno',
  'EventSource',
  'WebSocket',
  'XMLHttpRequest',
  'fetch',
  'indexedDB',
  'localStorage',
  'navigator',
  'performance',
  'process',
  'sessionStorage',
]);
const machineMembers = new Set([
  'Date.now',
  'Math.random',
  'crypto.getRandomValues',
  'crypto.randomUUID',
]);
const globalObjects = new Set(['globalThis', 'self', 'window']);

/** Reads TypeScript, JavaScript, or the scripts of a `.svelte` file. */
export function readModule(path: string, text: string): Module {
  const code = path.endsWith('.svelte') ? scriptsOf(text) : text;
  const source = ts.createSourceFile(path, code, ts.ScriptTarget.ESNext, false, ts.ScriptKind.TS);
  const module: Module = { imports: [], machine: [] };
  const own = ownNames(source);
  const lineOf = (node: ts.Node): number =>
    source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
  const visit = (node: ts.Node): void => {
    const imported = importIn(node);
    if (imported) module.imports.push({ ...imported, line: lineOf(node) });
    const name = machineIn(node, own);
    if (name) module.machine.push({ name, line: lineOf(node) });
    forEachRead(node, visit);
  };
  visit(source);
  return module;
}

/** The scripts at their lines; everything else blank. */
function scriptsOf(text: string): string {
  const blank = (part: string): string => part.replace(/[^\n]/g, ' ');
  let code = '';
  let end = 0;
  for (const found of text.matchAll(/(<script\b[^>]*>)([\s\S]*?)<\/script>/g)) {
    const [, tag = '', script = ''] = found;
    code += blank(text.slice(end, found.index)) + blank(tag) + script;
    end = found.index + tag.length + script.length;
  }
  return code;
}

/** Names a file declares itself: a parameter called `process` is not the process. */
function ownNames(source: ts.SourceFile): Set<string> {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    const declares =
      ts.isVariableDeclaration(node) ||
      ts.isParameter(node) ||
      ts.isBindingElement(node) ||
      ts.isFunctionDeclaration(node) ||
      ts.isImportSpecifier(node) ||
      ts.isImportClause(node);
    if (declares && node.name && ts.isIdentifier(node.name)) names.add(node.name.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return names;
}

function importIn(node: ts.Node): Omit<Import, 'line'> | undefined {
  if (ts.isImportDeclaration(node)) {
    return importOf(node.moduleSpecifier, node.importClause === undefined);
  }
  if (ts.isExportDeclaration(node)) return importOf(node.moduleSpecifier);
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    return importOf(node.argument.literal);
  }
  if (!ts.isCallExpression(node)) return undefined;
  const loads =
    node.expression.kind === ts.SyntaxKind.ImportKeyword ||
    (ts.isIdentifier(node.expression) && node.expression.text === 'require');
  return loads ? importOf(node.arguments[0]) : undefined;
}

function importOf(node: ts.Node | undefined, bare = false): Omit<Import, 'line'> | undefined {
  return node && ts.isStringLiteralLike(node) ? { specifier: node.text, bare } : undefined;
}

function machineIn(node: ts.Node, own: ReadonlySet<string>): string | undefined {
  if (ts.isIdentifier(node)) {
    return machineNames.has(node.text) && !own.has(node.text) ? node.text : undefined;
  }
  if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression)) {
    const member = `${node.expression.text}.${node.name.text}`;
    if (machineMembers.has(member)) return member;
    const reaches = globalObjects.has(node.expression.text) && machineNames.has(node.name.text);
    return reaches ? member : undefined;
  }
  const now =
    (ts.isNewExpression(node) && !node.arguments?.length) ||
    (ts.isCallExpression(node) && ts.isIdentifier(node.expression));
  return now && ts.isIdentifier(node.expression) && node.expression.text === 'Date'
    ? 'the present Date'
    : undefined;
}

/** Visits what is read as a value: not types, not the names of properties and members. */
function forEachRead(node: ts.Node, visit: (node: ts.Node) => void): void {
  ts.forEachChild(node, (child) => {
    const isName = (node as Partial<ts.NamedDeclaration>).name === child && ts.isIdentifier(child);
    const isPlain = !ts.isShorthandPropertyAssignment(node);
    const isLabel = (node as Partial<ts.BindingElement>).propertyName === child;
    if ((isName && isPlain) || isLabel) return;
    if (ts.isTypeNode(child) && !mayHoldImport(child)) return;
    visit(child);
  });
}

/** `import('…')` in a type is an import; any other type names no value. */
function mayHoldImport(node: ts.TypeNode): boolean {
  let holds = false;
  const visit = (inner: ts.Node): void => {
    holds ||= ts.isImportTypeNode(inner);
    if (!holds) ts.forEachChild(inner, visit);
  };
  visit(node);
  return holds;
}
