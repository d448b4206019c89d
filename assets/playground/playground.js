// The playground: an editable nomination, its card, and the snippet to embed it.
import { Address } from "./address.js";
import { Check } from "./check.js";
import { attributesOf, choice, choose, chosen } from "./choices.js";
import { copy } from "./copying.js";
import { Editor } from "./editor.js";
import { acceptDrops, LARGEST, save, textOf } from "./files.js";
import { inPage } from "./elements.js";
import { Preview } from "./preview.js";
import { Problems } from "./problems.js";
import { addressOf, isSample, load } from "./samples.js";
import { snippet } from "./snippet.js";

/** The pause in typing before validation, in milliseconds. */
const PAUSE = 150;

/** The file name of an edited nomination. */
const FILE = "nomination.json";

/** The sample in the markup. */
const FIRST = "vstinner";

const TOO_LONG = "This nomination is too long for an address. Save it as a file to pass it on.";

const form = inPage("choices", HTMLFormElement);
const frame = inPage("frame", HTMLElement);
const news = inPage("news", HTMLElement);
const copied = inPage("copied", HTMLElement);
const shownSnippet = inPage("snippet", HTMLElement);
const buttons = [...document.querySelectorAll("button")].filter((button) => button.dataset.sample);

/** The name of the sample in the field, or of the sample that was edited. */
let sample = FIRST;
/** The last valid text and its nomination: @type {{ text: string, nomination: object } | null} */
let sound = null;
/** Counts requests, because a visitor may start another before the first has finished. */
let turn = 0;
/** Whether the next card shows a different nomination instead of an edit. */
let isAnother = true;
/** @type {number | undefined} */
let timer;

const editor = new Editor(inPage("json", HTMLTextAreaElement), inPage("lines", HTMLElement), () => {
  turn += 1;
  clearTimeout(timer);
  timer = setTimeout(() => check.begin(editor.text), PAUSE);
  pressSample();
  address.write(state());
});
const problems = new Problems(inPage("problems", HTMLElement), inPage("verdict", HTMLElement), (line, column) => {
  editor.go(line, column);
});
const preview = new Preview(frame, inPage("stale", HTMLElement));
const check = new Check(frame, (text, verdict) => {
  if ("nomination" in verdict) {
    sound = { text, nomination: /** @type {object} */ (verdict.nomination) };
    problems.show("", []);
    editor.mark([]);
    preview.show(sound.nomination, !isAnother);
    isAnother = false;
    writeSnippet();
  } else {
    problems.show(verdict.message, verdict.issues);
    editor.mark(verdict.issues);
    if (verdict.issues.length > 0) {
      preview.keep();
    }
  }
});
const address = new Address(restore, (isWhole) => {
  if (!isWhole || news.textContent === TOO_LONG) {
    news.textContent = isWhole ? "" : TOO_LONG;
  }
});

/** The state to write to the URL. */
function state() {
  const text = isSample(sample, editor.text) ? null : editor.text;
  return { sample, text, choices: chosen(form) };
}

function pressSample() {
  for (const button of buttons) {
    const { sample: name = "" } = button.dataset;
    button.ariaPressed = String(name === sample && isSample(name, editor.text));
  }
}

function choicesChanged() {
  preview.dress(form);
  writeSnippet();
  address.write(state());
}

function writeSnippet() {
  const text = sound?.text ?? editor.text;
  const isInline = choice(form, "embed") === "inline";
  copied.textContent = "";
  inPage("save-first", HTMLElement).hidden = isInline || isSample(sample, text);
  shownSnippet.textContent = snippet({
    script: new URL("nomination-card.js", document.baseURI).href,
    attributes: attributesOf(form),
    src: isSample(sample, text) ? addressOf(sample) : FILE,
    json: isInline ? text : null,
    nomination: sound?.nomination,
  });
}

/**
 * Puts a different nomination into the field.
 *
 * @param {string} text
 */
function open(text) {
  clearTimeout(timer);
  isAnother = true;
  editor.text = text;
  check.begin(text);
  pressSample();
}

/**
 * Opens a nomination at the visitor's request, and adds a history entry.
 *
 * @param {() => Promise<string>} read
 * @param {string} name the sample's name, or empty
 */
async function turnTo(read, name) {
  const mine = (turn += 1);
  try {
    const text = await read();
    await address.flush();
    if (mine !== turn) {
      return;
    }
    if (name) {
      followSample(name);
    }
    sample = name || sample;
    news.textContent = "";
    open(text);
    choicesChanged();
    await address.step(state());
  } catch (sentence) {
    if (mine === turn) {
      news.textContent = String(sentence);
    }
  }
}

/**
 * Applies the sample's language and direction, unless the visitor has chosen others.
 *
 * @param {string} name
 */
function followSample(name) {
  const [before, after] = [sample, name].map((name) => buttons.find((button) => button.dataset.sample === name)?.dataset);
  const params = new URLSearchParams(chosen(form));
  if (choice(form, "lang") === (before?.lang ?? "en") && choice(form, "dir") === (before?.dir ?? "ltr")) {
    params.set("lang", after?.lang ?? "en");
    params.set("dir", after?.dir ?? "ltr");
    choose(form, params);
  }
}

/** Restores the state in the URL. Ignores invalid parts and reports them. */
async function restore() {
  if (address.isPlace) {
    // The fragment is an anchor on the page, so keep the position and write the current state back.
    address.write(state());
    return;
  }
  const mine = (turn += 1);
  news.textContent = "";
  const { params } = address;
  const asked = params.get("sample") ?? "";
  sample = buttons.some((button) => button.dataset.sample === asked) ? asked : FIRST;
  choose(form, params);
  preview.dress(form);
  if (sample !== FIRST || address.hasText) {
    preview.expectAnother();
  }
  const original = await load(sample).catch((sentence) => {
    news.textContent = String(sentence);
    return "";
  });
  const text = await address.text(LARGEST).catch(() => {
    news.textContent = "The address of this page is damaged: the nomination in it cannot be read.";
    return null;
  });
  if (mine === turn) {
    open(text ?? original);
    writeSnippet();
  }
}

for (const button of buttons) {
  const { sample: name = "" } = button.dataset;
  button.addEventListener("click", () => turnTo(() => load(name), name));
}
const picker = inPage("picker", HTMLInputElement);
const openFile = (/** @type {File} */ file) => turnTo(() => textOf(file), "");
inPage("open-file", HTMLElement).addEventListener("click", () => picker.click());
picker.addEventListener("change", () => {
  const file = picker.files?.[0];
  if (file) {
    openFile(file);
  }
  // Allow the visitor to open the same file again after changing it.
  picker.value = "";
});
acceptDrops(inPage("editor", HTMLElement), openFile);
inPage("save", HTMLElement).addEventListener("click", () => save(FILE, editor.text));
inPage("format", HTMLElement).addEventListener("click", () => {
  if (sound?.text === editor.text) {
    editor.rewrite(`${JSON.stringify(sound.nomination, null, 2)}\n`);
  } else {
    news.textContent = "Only JSON without problems can be formatted.";
  }
});
inPage("copy", HTMLElement).addEventListener("click", async () => {
  copied.textContent = "";
  copied.textContent = await copy(shownSnippet);
});
// Some of the form's controls are outside the form element.
document.addEventListener("change", ({ target }) => {
  if (target instanceof HTMLElement && "form" in target && target.form === form) {
    choicesChanged();
  }
});
form.addEventListener("submit", (event) => event.preventDefault());
address.watch();
restore();
