import { type ConnectionProvider, type Dialect, Transaction } from 'kysely';

type AnyTransaction = Transaction<unknown>;

/**
 * Gives the work of a transaction a face on which statements that do not wait for each other (`Promise.all`) leave
 * together. Kysely itself lets the next one go only when the one before is answered, since not every driver can do
 * otherwise; ours can, and a page that asks five things goes once to the server and back instead of five times.
 */
export function sendingTogether(dialect: Dialect): <T>(work: (tx: AnyTransaction) => Promise<T>) => Work<T> {
  const props = { config: { dialect }, dialect, driver: dialect.createDriver() };
  return (work) => (tx) => {
    const executor = tx.getExecutor();
    return executor.provideConnection((connection) => {
      const atOnce: ConnectionProvider = { provideConnection: (consumer) => consumer(connection) };
      return work(new Transaction({ ...props, executor: executor.withConnectionProvider(atOnce) }));
    });
  };
}

type Work<T> = (tx: AnyTransaction) => Promise<T>;
