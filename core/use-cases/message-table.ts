/** One message of a table: what it carries beside its name, and what comes back. */
export interface Message<Carried, Reply> {
  /** What a message carries; undefined where that is anything else, or more. */
  read(carried: unknown): Carried | undefined;
  /** For the type only; no message has it. */
  readonly reply?: () => Reply;
}

/** Messages by their names. */
export type MessageTable = Readonly<Record<string, Message<object, unknown>>>;

/** What each message of a table carries. */
export type Carried<Table extends MessageTable> = {
  [Name in keyof Table]: Table[Name] extends Message<infer One, unknown> ? One : never;
};

/** What comes back for each message of a table. */
export type Replies<Table extends MessageTable> = {
  [Name in keyof Table]: Table[Name] extends Message<object, infer One> ? One : never;
};

/** Each message of a table as it is sent: its name under `ask`, and beside it what it carries. */
export type Requests<Table extends MessageTable> = { [Name in keyof Table]: { ask: Name } & Beside<Carried<Table>[Name]> }[keyof Table];

/** What carries nothing has every name for zod, each without a value. */
type Beside<One> = string extends keyof One ? unknown : One;

/** What answers each message of a table; one that is forgotten does not compile. */
export type Handlers<Table extends MessageTable, From> = {
  [Name in keyof Table]: (carried: Carried<Table>[Name], from: From) => Promise<Replies<Table>[Name]>;
};

/**
 * Answers the messages of a table, be they what they may: what comes from outside is read strictly. Undefined where a
 * message is none of the table's, or carries anything else than it should.
 */
export function answerer<Table extends MessageTable, From>(
  table: { [Name in keyof Table]: Message<Carried<Table>[Name], Replies<Table>[Name]> },
  handlers: Handlers<Table, From>,
): (message: unknown, from: From) => Promise<Replies<Table>[keyof Table]> | undefined {
  const isName = (name: unknown): name is keyof Table => typeof name === 'string' && Object.hasOwn(table, name);

  function answer<Name extends keyof Table>(name: Name, carried: unknown, from: From): Promise<Replies<Table>[Name]> | undefined {
    const read = table[name].read(carried);
    return read && handlers[name](read, from);
  }

  return (message, from) => {
    if (typeof message !== 'object' || message === null || !('ask' in message)) return undefined;
    const { ask, ...carried } = message;
    return isName(ask) ? answer(ask, carried, from) : undefined;
  };
}
