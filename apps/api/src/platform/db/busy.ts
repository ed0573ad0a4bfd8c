/** A statement, a wait for a lock or an idle transaction took longer than it may; too many connections; the server goes down or comes up. */
const BUSY: readonly unknown[] = ['57014', '55P03', '25P03', '53300', '57P01', '57P02', '57P03'];

/** What the pool itself says: of the wait for a connection, and of one that was lost. It has no code for either. */
const LOST =
  /^(timeout exceeded when trying to connect|Connection terminated|Client has encountered a connection error)/;

const UNREACHABLE: readonly unknown[] = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT'];

/** The database could not be asked, or did not answer in time: nobody's fault who asked, and worth another try. */
export function isDatabaseBusy(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (BUSY.includes(code)) return true;
  return LOST.test(error.message) || (UNREACHABLE.includes(code) && syscall !== undefined);
}
