/** The name of the Trusted Types policy; the content security policy allows no other. */
const POLICY = "tell-apart";

interface ScriptPolicies {
  createPolicy(name: string, rules: { createScriptURL: (address: string) => string }): { createScriptURL(address: string): string };
}

/** The address of the service worker, in the type that browsers with Trusted Types want. It is the only text that the page runs as a script. */
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
    /** Missing in browsers without Trusted Types. The addresses that it makes are objects, and TypeScript takes them for strings. */
    readonly trustedTypes?: ScriptPolicies;
  }
}

function trustedTypes(): ScriptPolicies | undefined {
  return window.trustedTypes;
}
