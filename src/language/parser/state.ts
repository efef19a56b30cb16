/**
 * The state of an arc-eager parse: a stack, a buffer with tokens put back in front of it, and the arcs so far.
 * Columns hold one entry a token. All steps take constant time.
 */
export class ParseState {
  readonly size: number;
  /** The head of each token, -1 while it has none. */
  readonly heads: Int32Array;
  /** The class of the action that gave the token its head. */
  readonly actions: Uint8Array;
  readonly #stack: Int32Array;
  #depth = 0;
  /** Tokens put back from the stack, the last of them in front. */
  readonly #returned: Int32Array;
  #returnedCount = 0;
  #next = 0;
  readonly #isStart: Uint8Array;
  readonly #isReturned: Uint8Array;
  /** The child attached last on each side, and for each child the ones attached before and after it on its side. */
  readonly #lastLeft: Int32Array;
  readonly #lastRight: Int32Array;
  readonly #before: Int32Array;
  readonly #after: Int32Array;

  constructor(size: number) {
    this.size = size;
    const column = () => new Int32Array(size).fill(-1);
    this.heads = column();
    this.actions = new Uint8Array(size);
    this.#stack = new Int32Array(size);
    this.#returned = new Int32Array(size);
    this.#isStart = new Uint8Array(size);
    this.#isReturned = new Uint8Array(size);
    this.#lastLeft = column();
    this.#lastRight = column();
    this.#before = column();
    this.#after = column();
    if (size > 0) this.#isStart[0] = 1;
  }

  get isFinal(): boolean {
    return this.#depth === 0 && this.left === 0;
  }

  get depth(): number {
    return this.#depth;
  }

  /** The length of the buffer. */
  get left(): number {
    return this.size - this.#next + this.#returnedCount;
  }

  /** Token `i` of the stack from its top, -1 where there is none. */
  stackAt(i: number): number {
    return i < this.#depth ? (this.#stack[this.#depth - 1 - i] ?? -1) : -1;
  }

  /** Token `i` of the buffer, -1 where there is none. */
  bufferAt(i: number): number {
    if (i < this.#returnedCount) return this.#returned[this.#returnedCount - 1 - i] ?? -1;
    const token = this.#next + i - this.#returnedCount;
    return token < this.size ? token : -1;
  }

  isStart(token: number): boolean {
    return token >= 0 && this.#isStart[token] === 1;
  }

  /** Whether the token came back from the stack and may not be shifted again. */
  isReturned(token: number): boolean {
    return token >= 0 && this.#isReturned[token] === 1;
  }

  /** The child attached last to the left of `head`. */
  leftChild(head: number): number {
    return head < 0 ? -1 : (this.#lastLeft[head] ?? -1);
  }

  rightChild(head: number): number {
    return head < 0 ? -1 : (this.#lastRight[head] ?? -1);
  }

  shift(): void {
    const token = this.bufferAt(0);
    if (this.#returnedCount > 0) this.#returnedCount--;
    else this.#next++;
    this.#stack[this.#depth++] = token;
  }

  /** Takes the top off the stack, and puts it back in front of the buffer if it has no head and is not alone. */
  reduce(): void {
    const top = this.stackAt(0);
    if ((this.heads[top] ?? -1) < 0 && this.#depth > 1) {
      this.#isReturned[top] = 1;
      this.#returned[this.#returnedCount++] = top;
    }
    this.#depth--;
  }

  /** The first of the buffer becomes the head of the top of the stack, which is done with. */
  attachLeft(action: number): void {
    const head = this.bufferAt(0);
    this.#attach(head, this.stackAt(0), action);
    this.#isReturned[head] = 0;
    this.#depth--;
  }

  /** The top of the stack becomes the head of the first of the buffer, which is pushed. */
  attachRight(action: number): void {
    this.#attach(this.stackAt(0), this.bufferAt(0), action);
    this.shift();
  }

  /** The second of the buffer begins a sentence. */
  breakSentence(): void {
    this.#isStart[this.bufferAt(1)] = 1;
  }

  #attach(head: number, child: number, action: number): void {
    const old = this.heads[child] ?? -1;
    if (old >= 0) this.#detach(old, child);
    const last = head > child ? this.#lastLeft : this.#lastRight;
    const before = last[head] ?? -1;
    this.#before[child] = before;
    this.#after[child] = -1;
    if (before >= 0) this.#after[before] = child;
    last[head] = child;
    this.heads[child] = head;
    this.actions[child] = action;
  }

  #detach(head: number, child: number): void {
    const before = this.#before[child] ?? -1;
    const after = this.#after[child] ?? -1;
    if (before >= 0) this.#after[before] = after;
    if (after >= 0) this.#before[after] = before;
    else if (head > child) this.#lastLeft[head] = before;
    else this.#lastRight[head] = before;
  }
}
