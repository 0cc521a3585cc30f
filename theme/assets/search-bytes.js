// Bytes of the search index: goodword/formats/search/codec.py writes them.

export const utf8 = new TextDecoder();

// The bytes of a file, unpacked. A shard that a newer build has split is no error: it is empty.
export async function load(url, init) {
  const answer = await fetch(url, init);
  if (answer.status === 404) return new Uint8Array(0);
  if (!answer.ok) throw new Error(`${answer.status} ${url}`);
  const data = new Uint8Array(await answer.arrayBuffer());
  if (data[0] !== 31 || data[1] !== 139) return data; // the server has unpacked it already
  const stream = new Blob([data]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

export class Reader {
  constructor(data, at = 0) {
    this.data = data;
    this.at = at;
  }

  number() {
    let value = 0, scale = 1, byte;
    do {
      byte = this.data[this.at++];
      value += (byte & 127) * scale;
      scale *= 128;
    } while (byte > 127);
    return value;
  }

  // [form, documents, where its postings begin, where they end] of the forms that begin with a prefix
  *forms(prefix = "") {
    const { data } = this;
    let spelled = new Uint8Array(0);
    while (this.at < data.length) {
      const shared = this.number(), length = this.number(), next = new Uint8Array(shared + length);
      next.set(spelled.subarray(0, shared));
      next.set(data.subarray(this.at, this.at + length), shared);
      spelled = next;
      this.at += length;
      const documents = this.number(), size = this.number(), form = utf8.decode(spelled);
      if (form.startsWith(prefix)) yield [form, documents, this.at, this.at + size];
      this.at += size;
    }
  }
}

export function running(steps) {
  let sum = 0;
  return steps.map((step) => (sum += step));
}
