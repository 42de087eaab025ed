/** What a file of a rules folder is, told by its place; id and version as the path says them. */
export interface RuleKind {
  readonly kind:
    | 'indicator'
    | 'scale'
    | 'policy'
    | 'agreement'
    | 'plan'
    | 'cascade'
    | 'budget'
    | 'regulation'
    | 'scenario'
    | 'check'
    | 'acknowledgements'
    | 'waivers'
    | 'ends'
    | 'examples'
    | 'lock';
  readonly id: string;
  readonly version: string;
}

const places: readonly [RuleKind['kind'], RegExp][] = [
  ['lock', /^rules\.lock\.json$/],
  ['acknowledgements', /^acknowledgements\.json$/],
  ['waivers', /^waivers\.json$/],
  ['check', /^checks\/(?<id>[^/]+)\.json$/],
  ['regulation', /^regulations\/(?<id>[^/]+)\.json$/],
  ['scenario', /^scenarios\/(?<id>[^/]+)\.json$/],
  ['agreement', /^[^/]+\/agreements\/(?<id>[^/]+)\.json$/],
  ['plan', /^[^/]+\/plans\/(?<id>[^/]+)\.json$/],
  ['cascade', /^[^/]+\/cascade\/(?<id>[^/]+)\.json$/],
  ['budget', /^[^/]+\/budgets\/(?<id>[^/]+)\.json$/],
  [
    'examples',
    /^[^/]+\/(?:indicators|scales|policies)\/(?<id>[^/]+)\/(?<version>[^/]+)\.examples\.json$/,
  ],
  ['ends', /^[^/]+\/indicators\/(?<id>[^/]+)\/ends\.json$/],
  ['indicator', /^[^/]+\/indicators\/(?<id>[^/]+)\/(?<version>[^/]+)\.json$/],
  ['scale', /^[^/]+\/scales\/(?<id>[^/]+)\/(?<version>[^/]+)\.json$/],
  ['policy', /^[^/]+\/policies\/(?<id>[^/]+)\/(?<version>[^/]+)\.json$/],
];

/** The kind of the file at this path inside a rules folder; null where no rule belongs. */
export function ruleKindOf(path: string): RuleKind | null {
  for (const [kind, pattern] of places) {
    const match = pattern.exec(path);
    if (match) {
      return { kind, id: match.groups?.['id'] ?? '', version: match.groups?.['version'] ?? '' };
    }
  }
  return null;
}
