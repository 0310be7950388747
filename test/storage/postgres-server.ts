import { execFileSync } from "node:child_process";
import { chownSync, existsSync, globSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

const UP_WITHIN_MS = 30_000;
const LOOK_AGAIN_MS = 50;

/** Where PostgreSQL's programs are, the newest first; undefined on a machine without them. */
export function findPostgres(): string | undefined {
  const debian = globSync("/usr/lib/postgresql/*/bin").toSorted((one, other) =>
    other.localeCompare(one, "en", { numeric: true }),
  );
  const folders = [...debian, ...(process.env.PATH ?? "").split(delimiter)];
  return folders.find((folder) => existsSync(join(folder, "initdb")));
}

/** The address of the server in this folder, on a socket there alone; started by whoever asks first. */
export async function startPostgres(folder: string): Promise<string> {
  if (claims(folder)) start(folder);
  for (let waited = 0; !existsSync(join(folder, "up")); waited += LOOK_AGAIN_MS) {
    if (waited > UP_WITHIN_MS) throw new TypeError(`no PostgreSQL within ${UP_WITHIN_MS} ms in ${folder}`);
    await wait(LOOK_AGAIN_MS);
  }
  return `postgres://postgres@localhost/postgres?host=${encodeURIComponent(folder)}`;
}

/** Ends the server in this folder, where one was started, and removes the folder. */
export function stopPostgres(folder: string): void {
  if (existsSync(join(folder, "up"))) run("pg_ctl", folder, ["stop", "--mode=immediate"]);
  rmSync(folder, { recursive: true });
}

function claims(folder: string): boolean {
  try {
    mkdirSync(join(folder, "claimed"));
    return true;
  } catch {
    return false;
  }
}

function start(folder: string): void {
  const { uid, gid } = ownerOfServer();
  if (uid !== undefined && gid !== undefined) chownSync(folder, uid, gid);
  run("initdb", folder, [
    "--username=postgres",
    "--auth=trust",
    "--encoding=UTF8",
    "--no-locale",
    "--no-sync",
  ]);
  // What a crash of the machine would cost does not matter here.
  const settings = `-k ${folder} -c listen_addresses='' -c fsync=off -c synchronous_commit=off -c max_connections=200`;
  run("pg_ctl", folder, ["start", "--wait", `--log=${join(folder, "log")}`, "--options", settings]);
  writeFileSync(join(folder, "up"), "");
}

function run(program: string, folder: string, words: readonly string[]): void {
  execFileSync(join(findPostgres() ?? "", program), [`--pgdata=${join(folder, "data")}`, ...words], {
    ...ownerOfServer(),
    cwd: folder,
    // A pipe would stay open as long as the server runs.
    stdio: "ignore",
  });
}

/** PostgreSQL refuses to run as root: it runs as the user that Debian makes for it, or as nobody. */
function ownerOfServer(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  for (const name of ["postgres", "nobody"]) {
    try {
      const idOf = (what: string) => Number(execFileSync("id", [what, name], { encoding: "utf8" }));
      return { uid: idOf("-u"), gid: idOf("-g") };
    } catch {
      // There is no such user.
    }
  }
  return {};
}
