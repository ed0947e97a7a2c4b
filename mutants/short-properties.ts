import fc from "fast-check";

/** Each property is tried for one second, the same values in each run, and stops at the first failure: a mutant need not be shrunk. */
fc.configureGlobal({ interruptAfterTimeLimit: 1_000, seed: 1, endOnFailure: true });
