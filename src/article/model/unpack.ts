import { inflateSync } from 'fflate';
import { bytesOf } from './forest.ts';

/** Bytes of a deflated base64 text. */
export const unpack = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(inflateSync(bytesOf(text)));
