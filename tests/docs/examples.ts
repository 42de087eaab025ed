import { spawnSync } from 'node:child_process';
import path from 'node:path';
import ts from 'typescript';
import { type Page, root } from './markdown.ts';

/** A TypeScript example of a page. */
export interface Example {
  readonly file: string;
  readonly text: string;
}

/** Every TypeScript example, in the order of the pages. */
export const examplesIn = (pages: Iterable<Page>): readonly Example[] =>
  [...pages].flatMap(({ file, steps }) =>
    steps.flatMap((step) =>
      step.kind === 'code' && step.language === 'ts' ? [{ file, text: step.text }] : [],
    ),
  );

/** What the compiler says about the examples, each as a module at the root; empty when nothing. */
export function typeErrors(examples: readonly Example[]): readonly string[] {
  const options = compilerOptions();
  const virtual = new Map(
    examples.map(({ text }, i) => [
      path.join(root, `example${i}.ts`).split(path.sep).join('/'),
      text,
    ]),
  );
  const disk = ts.createCompilerHost(options);
  const host: ts.CompilerHost = {
    ...disk,
    fileExists: (name) => virtual.has(name) || disk.fileExists(name),
    readFile: (name) => virtual.get(name) ?? disk.readFile(name),
    getSourceFile: (name, language, ...rest) => {
      const text = virtual.get(name);
      return text === undefined
        ? disk.getSourceFile(name, language, ...rest)
        : ts.createSourceFile(name, text, language);
    },
  };
  const program = ts.createProgram([...virtual.keys()], options, host);
  return [...virtual.keys()].flatMap((name, i) => {
    const source = program.getSourceFile(name);
    const found = [
      ...program.getSyntacticDiagnostics(source),
      ...program.getSemanticDiagnostics(source),
    ];
    return found.map(
      ({ messageText }) =>
        `${examples[i]?.file}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
    );
  });
}

/** The options of the repository's own tsconfig. */
function compilerOptions(): ts.CompilerOptions {
  const file = path.join(root, 'tsconfig.json');
  const read = ts.readConfigFile(file, (name) => ts.sys.readFile(name));
  const settings = { ...(read.config as object), include: [], files: [] };
  return ts.parseJsonConfigFileContent(settings, ts.sys, root).options;
}

/** Runs an example at the root: what it printed, and what its comments say it prints. */
export function runExample({ text }: Example): { printed: string; said: string; error: string } {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--input-type=module-typescript', '--eval', text],
    { cwd: root, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } },
  );
  const said = [...text.matchAll(/console\.log\(.*\); \/\/ (.+)$/gm)].map(([, words]) => words);
  return { printed: stdout.trimEnd(), said: said.join('\n'), error: status === 0 ? '' : stderr };
}
