// The part of wasm-bindgen's glue that the element uses; main.rs says what each does.

/** What is asked of a page. */
export interface Page {
  draw(steps: Uint32Array, text: string): void;
  issue(path: string, message: string, line: number, column: number): void;
  fail(kind: string, message: string): void;
}

export default function init(options: { module_or_path: Response }): Promise<unknown>;
export function show(
  page: Page,
  json: Uint8Array,
  base: string | undefined,
  lang: string,
  headingLevel: string,
  sections: string,
  open: boolean,
  list: number | undefined,
): void;
export function matching(lang: string, matching: number, total: number): string;
export function learn(json: Uint8Array): number;
/** After a trap: schedules a new instance of the module. The next call must be `restart`. */
export function scheduleRestart(): void;
/** Has the scheduled instance made. */
export function restart(): void;
