import { type Dataset, readDataset } from '@tolok/dataset';
import { type RuleSet, readRules } from '@tolok/engine';
import { type Parsed, type Text, hasErrors, problemMessage } from '@tolok/schema';

/** Rules and datasets, read. */
export interface Project {
  readonly rules: RuleSet;
  readonly datasets: readonly Dataset[];
}

/**
 * Reads what the page ships with, by path from the root of the repository. What is wrong with it is
 * our own mistake and not the reader's: it throws.
 */
export async function readProject(
  rules: Readonly<Record<string, string>>,
  datasets: Readonly<Record<string, string>>,
): Promise<Project> {
  const files = Object.entries(rules).map(([path, text]) => ({
    path: path.replace(/^rules\//, ''),
    text,
  }));
  const encoder = new TextEncoder();
  const packages = Object.entries(datasets).filter(([path]) => path.endsWith('/datapackage.json'));
  const read = (path: string) => {
    const text = datasets[path];
    return text === undefined ? null : encoder.encode(text);
  };
  return {
    rules: sound(readRules(files)),
    datasets: await Promise.all(
      packages.map(async ([file, descriptor]) =>
        sound(await readDataset({ descriptor, file, read })),
      ),
    ),
  };
}

/** The value of something that must be without errors. */
export function sound<T>({ value, problems }: Parsed<T>): T {
  if (value !== undefined && !hasErrors(problems)) return value;
  throw new Error(problems.map((p) => `${p.code} ${p.file}: ${problemMessage(p).en}`).join('\n'));
}

/** What a table is about, by its name in a package. */
export const titleOfTable = (project: Project, table: string): Text =>
  tableNamed(project, table)?.title ?? { id: table, en: table };

/** What the document calls a table, `Tabel 3.2`; its name in the package where it is not printed. */
export const printedNameOf = (project: Project, table: string): string =>
  tableNamed(project, table)?.source.table ?? table;

const tableNamed = ({ datasets }: Project, table: string) =>
  datasets.flatMap(({ resources }) => resources).find(({ name }) => name === table);
