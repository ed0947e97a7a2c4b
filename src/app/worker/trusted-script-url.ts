/** The name that the content security policy lets through. */
const POLICY = "tell-apart";

interface ScriptPolicies {
  createPolicy(name: string, rules: { createScriptURL: (address: string) => string }): { createScriptURL(address: string): string };
}

/** The worker's address, as browsers with Trusted Types want it: the only text that this page ever makes a script of. */
export function workerAddress(): string {
  const address = `${import.meta.env.BASE_URL}sw.js`;
  const policies = trustedTypes();
  if (policies === undefined) return address;
  return policies.createPolicy(POLICY, { createScriptURL: refuseOthers }).createScriptURL(address);

  function refuseOthers(asked: string): string {
    if (asked !== address) throw new TypeError("not this app's worker");
    return asked;
  }
}

declare global {
  interface Window {
    /** Missing in browsers without Trusted Types. Its addresses are objects; to TypeScript they pass as texts. */
    readonly trustedTypes?: ScriptPolicies;
  }
}

function trustedTypes(): ScriptPolicies | undefined {
  return window.trustedTypes;
}
