import { type FileHandle, open, unlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { newUuid } from "./ids.ts";

/**
 * Bytes in a temporary file that only this process can reach: its name is gone before a byte is in it, so that nothing
 * stays behind whatever happens. The caller closes it.
 */
export async function spool(bytes: AsyncIterable<Uint8Array>): Promise<FileHandle> {
  const handle = await openSpool();
  try {
    for await (const part of bytes) await writeAll(handle, part);
    return handle;
  } catch (error) {
    await handle.close();
    throw error;
  }
}

/** The same, still empty. */
export async function openSpool(): Promise<FileHandle> {
  const file = path.join(tmpdir(), `seinhuis-${newUuid()}.tmp`);
  const handle = await open(file, "wx+", 0o600);
  try {
    await unlink(file);
    return handle;
  } catch (error) {
    await handle.close();
    throw error;
  }
}

export async function writeAll(handle: FileHandle, part: Uint8Array): Promise<void> {
  for (let at = 0; at < part.length; ) at += (await handle.write(part, at)).bytesWritten;
}
