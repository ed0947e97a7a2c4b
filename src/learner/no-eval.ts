import { config } from "zod/mini";

// Else the schema library tries `new Function`, which the page's content security policy reports as a violation.
config({ jitless: true });
