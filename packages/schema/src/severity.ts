/** How much it matters. One scale in the whole product, mildest first. */
export const severities = ['info', 'warning', 'error', 'critical'] as const;

export type Severity = (typeof severities)[number];
