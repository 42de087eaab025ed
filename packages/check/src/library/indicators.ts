import { ruleRow, ruleTable } from './ruleTable.ts';

/** Every version of every indicator. */
export const indicators = ruleTable(
  [
    'reference',
    'id',
    'version',
    'stage',
    'confidence',
    'unit',
    'scale',
    'formula',
    'evidence',
    'description',
    'polarity',
    'achievement',
    'target',
    'periodAggregation',
    'multiYear',
    'interim',
    'rollup',
    'validFrom',
    'knownFrom',
  ],
  ({ rules }) =>
    [...rules.indicators.values()].flat().map((loaded) => {
      const { value } = loaded;
      const reference = `${value.id}@${value.version}`;
      const evidence = value.evidence.map(({ id }) => id).join('; ');
      return ruleRow(loaded, reference, {
        reference: ['/id', reference],
        id: ['/id', value.id],
        version: ['/version', value.version],
        stage: ['/stage', value.stage],
        confidence: ['/confidence', value.confidence],
        unit: ['/unit', value.unit],
        scale: ['/scale', value.scale],
        formula: ['/measure/formula', value.measure?.formula],
        evidence: ['/evidence', evidence === '' ? null : evidence],
        description: ['/description', value.description?.id],
        polarity: ['/polarity', value.polarity],
        achievement: [
          '/achievement',
          typeof value.achievement === 'string' ? value.achievement : value.achievement.formula,
        ],
        target: ['/target', value.target],
        periodAggregation: ['/periodAggregation', value.periodAggregation],
        multiYear: ['/multiYear', value.multiYear],
        interim: ['/interim', value.interim],
        rollup: ['/rollup', value.rollup],
        validFrom: ['/validFrom', value.validFrom],
        knownFrom: ['/knownFrom', value.knownFrom],
      });
    }),
);
