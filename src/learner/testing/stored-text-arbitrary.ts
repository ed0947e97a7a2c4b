import fc from "fast-check";

/** Whatever may lie under a key: no JSON, any JSON, any JSON as the value of a first version. */
export const anyStoredText: fc.Arbitrary<string> = fc.oneof(
  fc.json(),
  fc.string(),
  fc.json().map((json) => `{"version":1,"value":${json}}`),
);
