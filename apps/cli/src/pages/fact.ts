/** One line of an explanation: a label and what it says. */
export type Fact = readonly [label: string, text: string];
