const PREFIX = 'data:image/png;base64,';

/** The PNG of a drawn signature, from the data address in which browsers send it. */
export function drawingBytes(value: string): Uint8Array {
  return Buffer.from(value.slice(PREFIX.length), 'base64');
}
