// Its own types cannot be found through its `exports` (psl 1.15.0).
declare module 'psl' {
  const psl: {
    /** The registrable domain of a host; null where it has none. */
    get(host: string): string | null;
  };
  export default psl;
}
