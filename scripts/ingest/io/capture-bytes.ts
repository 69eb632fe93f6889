import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { constants, createGunzip, gunzipSync } from 'node:zlib';

const HEAD = 65_536;

/** A file's bytes as its source sent them: compressed with gzip or not, which its first bytes tell. */
export class CaptureBytes {
  /** The first bytes, unpacked. */
  readonly head: Uint8Array;
  /** Set where the compressed file turns out to be damaged or cut off; the bytes before that have come. */
  fault: string | undefined;
  readonly #file: string;
  readonly #isCompressed: boolean;

  private constructor(file: string, head: Uint8Array, isCompressed: boolean) {
    this.#file = file;
    this.head = head;
    this.#isCompressed = isCompressed;
  }

  static async open(file: string): Promise<CaptureBytes> {
    const handle = await open(file);
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD), 0, HEAD, 0);
      const raw = buffer.subarray(0, bytesRead);
      const isCompressed = raw[0] === 0x1f && raw[1] === 0x8b;
      return new CaptureBytes(file, isCompressed ? unpackedHead(raw) : raw, isCompressed);
    } finally {
      await handle.close();
    }
  }

  /** @param onBytes told how many bytes of the file itself were read */
  async *chunks(onBytes: (count: number) => void = () => undefined): AsyncGenerator<Uint8Array> {
    const file = createReadStream(this.#file);
    file.on('data', (chunk) => onBytes(chunk.length));
    const source = this.#isCompressed ? file.pipe(createGunzip()) : file;
    file.on('error', (error) => source.destroy(error));
    try {
      for await (const chunk of source) yield chunk as Uint8Array;
    } catch (error) {
      const { code = '' } = error as NodeJS.ErrnoException;
      if (!code.startsWith('Z_')) throw error;
      this.fault = code === 'Z_BUF_ERROR' ? 'The compressed file breaks off' : 'The compressed file is damaged';
    } finally {
      file.destroy();
    }
  }
}

function unpackedHead(raw: Uint8Array): Uint8Array {
  try {
    return gunzipSync(raw, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 100 * HEAD }).subarray(0, HEAD);
  } catch {
    // Reading the whole will say what is wrong.
    return new Uint8Array();
  }
}
