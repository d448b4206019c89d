// The part of wasm-bindgen's glue that the element uses; main.rs, card.rs and host.rs say what each does.

/** What the module asks of the element's JavaScript. */
export interface Host {
  /** A problem of the JSON, told by `Card.read`; a line of 0 is none. */
  issue(path: string, message: string, line: number, column: number): void;
  /** Why there is no card, told by `Card.read` after the issues. */
  fail(kind: import("./events.js").Kind, message: string): void;
  /** A visitor pressed the control that copies the link to a part, such as `agenda/2`. */
  copy(address: string): void;
}

export default function init(options: { module_or_path: Response }): Promise<unknown>;

/** A card: a Yew application that shows `NominationCard`. */
export class Card {
  constructor(host: Host);
  /**
   * Reads a nomination, which `show` then shows. False where it is none: the host has been told
   * why, and what was shown stays.
   */
  read(json: Uint8Array, base: string | undefined): boolean;
  /**
   * Shows what was read last, by these settings, before it returns. The area holds the card, or the
   * plain HTML of one that is to be taken over, or nothing. The element that is returned holds the
   * card from now on: another than the area has taken its place already, if it had one.
   */
  show(
    area: HTMLElement,
    lang: string,
    headingLevel: string,
    sections: string,
    open: boolean,
    pepsSrc: string,
  ): HTMLElement;
  /** Opens the collapsibles around a part, and scrolls to it. Does nothing where there is none. */
  reveal(address: string): void;
  /** The link to a part was copied: its control shows that, and screen readers are told. */
  copied(address: string): void;
  /** Unmounts the component and frees what it holds. */
  free(): void;
}

/** After a trap: schedules a new instance of the module. The next call must be `restart`. */
export function scheduleRestart(): void;
/** Has the scheduled instance made. */
export function restart(): void;
