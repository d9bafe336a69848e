/** A row of facts as it is filled, one fact after the other: records of so many would take longer to make than the facts to measure. */
export class Row {
  readonly facts: Float32Array;
  #at = 0;

  constructor(facts: Float32Array) {
    this.facts = facts;
  }

  put(fact: number): void {
    this.facts[this.#at++] = fact;
  }

  /** 1 for what holds, 0 for what does not. */
  tell(holds: boolean): void {
    this.put(holds ? 1 : 0);
  }

  /** The same so many times. */
  fill(fact: number, times: number): void {
    for (let n = 0; n < times; n++) this.put(fact);
  }
}
