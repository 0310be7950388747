import pg from "pg";

/** Of several instances on one database one sends to followers at a time: they share one pace. */
export interface Turn extends AsyncDisposable {
  /** Whether it is ours. It becomes ours where nobody has it, and stays so until we end or our connection is lost. */
  take(): Promise<boolean>;
}

/** Any number; a schema has a turn of its own. */
const BROADCAST_LOCK = 1;
const CONNECT_WITHIN_MS = 10_000;

/** A lock of a connection of its own, which PostgreSQL lifts as soon as that ends, however it does. */
export function openTurn(url: string): Turn {
  let connected: Promise<pg.Client> | undefined;
  let isOurs = false;

  async function connect(): Promise<pg.Client> {
    const client = new pg.Client({
      connectionString: url,
      application_name: "askstory",
      connectionTimeoutMillis: CONNECT_WITHIN_MS,
      keepAlive: true,
    });
    client.on("error", lose).on("end", lose);
    await client.connect();
    return client;
  }

  function lose(): void {
    connected = undefined;
    isOurs = false;
  }

  return {
    async take() {
      if (isOurs) return true;
      connected ??= connect();
      try {
        const client = await connected;
        const { rows } = await client.query<{ taken: boolean }>(
          "select pg_try_advisory_lock(hashtext(current_schema()), $1) as taken",
          [BROADCAST_LOCK],
        );
        isOurs = rows[0].taken;
        return isOurs;
      } catch (error) {
        lose();
        throw error;
      }
    },
    async [Symbol.asyncDispose]() {
      await (await connected)?.end();
    },
  };
}
