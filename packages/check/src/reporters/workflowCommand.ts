/** A line that GitHub shows beside a file: `::error file=a.csv,line=2,title=T::text`. */
export interface WorkflowCommand {
  readonly kind: 'error' | 'warning' | 'notice';
  readonly file?: string | undefined;
  readonly line?: number | undefined;
  readonly title: string;
  readonly text: string;
}

/** The line of a command; no text of it can end the line or begin another command. */
export function printCommand({ kind, file, line, title, text }: WorkflowCommand): string {
  const properties = Object.entries({ file, line, title })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${kind} ${properties.join(',')}::${escapeData(text)}`;
}

const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapeProperty = (text: string): string =>
  escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
