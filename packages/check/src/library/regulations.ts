import { ruleRow, ruleTable } from './ruleTable.ts';

/** Every regulation with the days between which it is in force, as far as they are known. */
export const regulations = ruleTable(
  ['id', 'number', 'confidence', 'inForceFrom', 'ended', 'endedBy'],
  ({ rules }) =>
    [...rules.regulations.values()].map((loaded) => {
      const { id, number, confidence, inForceFrom, endedBy } = loaded.value;
      return ruleRow(loaded, id, {
        id: ['/id', id],
        number: ['/number', number],
        confidence: ['/confidence', confidence],
        inForceFrom: ['/inForceFrom', inForceFrom],
        ended: ['/endedBy/on', endedBy?.on],
        endedBy: ['/endedBy/regulation', endedBy?.regulation],
      });
    }),
);
