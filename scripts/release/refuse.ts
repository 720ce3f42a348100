/** Ends a build with what is wrong with it in plain words, and no stack: it is the reader's to mend, not the program's. */
export function refuse(message: string): never {
  console.error(`\n✗ ${message}`);
  process.exit(1);
}

/** What `make` gives; where it throws, its message ends the build. */
export function orRefuse<T>(make: () => T): T {
  try {
    return make();
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
}
