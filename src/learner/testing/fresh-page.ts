import { vi } from "vitest";

// Each file of tests begins as a page does: the modules that hold what a page holds are made anew. Libraries stay loaded.
vi.resetModules();
