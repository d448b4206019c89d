// What wasm-bindgen makes of src/element/main.rs, as card.js uses it.

export default function init(options: { module_or_path: Response }): Promise<unknown>;

export class Card {
  constructor(stage: Element);
  show(
    json: Uint8Array,
    base: string | undefined,
    lang: string,
    headingLevel: string,
    sections: string,
    open: boolean,
    rendered: () => void,
  ): void;
  has_peps(): boolean;
  learn(list: List | undefined): void;
  adjust(lang: string, headingLevel: string, sections: string, open: boolean): void;
  remove(): void;
}

export class List {
  static read(json: Uint8Array): List;
  share(): List;
}
