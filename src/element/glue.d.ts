// The part of wasm-bindgen's glue that the element uses; see main.rs, card.rs and host.rs.

/** The functions that the module calls in the element's JavaScript. */
export interface Host {
  /** Reports a problem of the JSON, during `Card.read`. A line of 0 means that it has no position. */
  issue(path: string, message: string, line: number, column: number): void;
  /** Reports why the nomination cannot be shown, during `Card.read` and after the issues. */
  fail(kind: import("./events.js").Kind, message: string): void;
  /** A visitor pressed the control that copies the link to a part, such as `agenda/2`. */
  copy(address: string): void;
}

export default function init(options: { module_or_path: Response }): Promise<unknown>;

/** A card: a Yew application that shows `NominationCard`. */
export class Card {
  constructor(host: Host);
  /**
   * Reads a nomination for `show`. Returns false if it is invalid: the host has received the
   * reasons, and the card still shows the previous one.
   */
  read(json: Uint8Array, base: string | undefined): boolean;
  /**
   * Renders the last nomination read, synchronously. The area holds the card, or a plain card to
   * take over, or nothing. Returns the element that now holds the card; if it is not the area, it
   * has already replaced it in the tree.
   */
  show(
    area: HTMLElement,
    lang: string,
    headingLevel: string,
    sections: string,
    open: boolean,
    pepsSrc: string,
  ): HTMLElement;
  /** Opens the collapsibles around a part and scrolls to it; does nothing if there is no such part. */
  reveal(address: string): void;
  /** Confirms that the link to a part was copied, at its control and to screen readers. */
  copied(address: string): void;
  /** Unmounts the component and frees what it holds. */
  free(): void;
}

/** After a trap: schedules a new instance of the module. The next call must be `restart`. */
export function scheduleRestart(): void;
/** Makes the scheduled instance. */
export function restart(): void;
