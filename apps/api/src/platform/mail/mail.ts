/** A finished mail. The kind names its purpose (`verify-email`), for the mailbox and the log; the text never is logged. */
export interface Mail {
  to: string;
  subject: string;
  text: string;
  html: string;
  kind: string;
}

export interface Mailer {
  /** Resolves once the server, or the local mailbox, has taken the mail; rejects where a later try may work. */
  send(mail: Mail): Promise<void>;
  /** Lets go of open connections at shutdown. */
  close(): void;
}
