import { AbortedTransactionError, type ConnectionProvider, type Dialect, type Kysely, Transaction } from 'kysely';

type AnyTransaction = Transaction<unknown>;

export type AccessMode = 'read only' | 'read write';

/**
 * Transactions in which statements that do not wait for each other (`Promise.all`) leave together. Kysely's own lets the next
 * one go only when the one before is answered, since not every driver can do otherwise; ours can, and a page that asks five
 * things goes once to the server and back instead of five times.
 */
export function transactionsOf(db: Kysely<unknown>, dialect: Dialect) {
  const driver = dialect.createDriver();
  const props = { config: { dialect }, dialect, driver };
  const executor = db.getExecutor();
  return <T>(accessMode: AccessMode, work: (tx: AnyTransaction) => Promise<T>): Promise<T> =>
    executor.provideConnection(async (connection) => {
      let isOver = false;
      const atOnce: ConnectionProvider = {
        provideConnection: async (consumer) => {
          if (isOver) throw new Error('The transaction is over.');
          return consumer(connection);
        },
      };
      await driver.beginTransaction(connection, { accessMode });
      try {
        const result = await work(new Transaction({ ...props, executor: executor.withConnectionProvider(atOnce) }));
        await driver.commitTransaction(connection);
        return result;
      } catch (error) {
        if (!(error instanceof AbortedTransactionError)) await driver.rollbackTransaction(connection);
        throw error;
      } finally {
        isOver = true;
      }
    });
}
