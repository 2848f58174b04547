/** What every platform adapter is: a name, what its platform can do, and a life from start to stop. */

export interface Capabilities {
  /** Can answer so that only the asker sees it. */
  readonly privateReply: boolean;
  readonly autocomplete: boolean;
  /** Can change a message after it was sent. */
  readonly edit: boolean;
}

export interface Health {
  readonly ok: boolean;
  readonly detail: string;
}

export interface Adapter {
  readonly name: string;
  readonly capabilities: Capabilities;
  /** Resolves once questions are taken; rejects with an AppError (ADAPTER_AUTH, ADAPTER_UNAVAILABLE). */
  start(): Promise<void>;
  stop(): Promise<void>;
  health(): Health;
}

/** Today as an ISO day; tests pin it. */
export type Today = () => string;
