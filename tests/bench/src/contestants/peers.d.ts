// What the benchmark uses of its peers. They stand outside the workspaces and may not be installed.

declare module '@gorules/zen-engine-linux-x64-gnu' {
  export class ZenEngine {
    createDecision(graph: object): { evaluate(context: object): Promise<unknown> };
  }
}

declare module 'json-logic-js' {
  const library: { readonly apply: (logic: unknown, data: unknown) => unknown };
  export default library;
}

declare module '@marcbachmann/cel-js' {
  export class Environment {
    registerVariable(name: string, type: string): this;
    parse(expression: string): (input: object) => unknown;
  }
}
