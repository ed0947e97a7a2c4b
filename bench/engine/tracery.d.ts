declare module "tracery-grammar" {
  const tracery: {
    createGrammar(rules: Readonly<Record<string, readonly string[]>>): { flatten(rule: string): string };
  };
  export default tracery;
}
