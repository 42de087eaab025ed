import type { Problem } from '@tolok/schema';
import type { FindingPlace } from '../../records/finding.ts';
import { printedPlaceText } from '../placeText.ts';
import type { ReporterOptions } from '../reporter.ts';
import { visibleText } from '../visibleText.ts';
import type { SarifLocation } from './log.ts';

/** The other places of a finding that are named beside its first. */
export const mostRelated = 100;

/** A place: the file of its table where there is one, and the printed table, row and column. */
export function locationOf(place: FindingPlace, options: ReporterOptions): SarifLocation {
  const file = options.fileOf(place);
  const { language } = options;
  const said = (part: string | null) => (part === null ? null : visibleText(part, language));
  const [table, row, column] = [
    visibleText(place.table, language),
    said(place.row),
    said(place.column),
  ];
  return {
    ...(file && { physicalLocation: physical(file.path, file.line) }),
    logicalLocations: [
      {
        name: column ?? row ?? table,
        fullyQualifiedName: [table, row, column].filter((part) => part !== null).join('/'),
        kind: 'cell',
        properties: {
          ...{ table, row, column, line: place.line, asPrinted: said(place.asPrinted) },
          ...(typeof place.value === 'number' && { value: place.value }),
          ...(typeof place.value === 'string' && { value: visibleText(place.value, language) }),
        },
      },
    ],
  };
}

/** A place beside the first, with its words. */
export function relatedLocation(
  place: FindingPlace,
  index: number,
  options: ReporterOptions,
): SarifLocation {
  const text = printedPlaceText(place, options.language);
  return { id: index + 1, message: { text }, ...locationOf(place, options) };
}

/** Where a problem stands; nothing for one without a file. */
export const problemLocations = ({ file, line, column }: Problem): readonly SarifLocation[] =>
  file === '' ? [] : [{ physicalLocation: physical(file, line ?? null, column) }];

export const physical = (path: string, line: number | null, column?: number) => ({
  artifactLocation: { uri: uriOf(path), uriBaseId: '%SRCROOT%' },
  ...(line !== null && {
    region: { startLine: line, ...(column !== undefined && { startColumn: column }) },
  }),
});

const uriOf = (path: string): string =>
  path.toWellFormed().split('/').map(encodeURIComponent).join('/');
