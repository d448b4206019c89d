// The placeholder and the error view, shown if the page has no fallback.
import style from "./placeholder-style.js";
import { sheetOf } from "./sheet.js";

/** The style sheet of the placeholder, the error view and the element itself. */
export const placeholderSheet = sheetOf(style);

/** The messages of the error view. The module has all others: @type {Record<string, string[]>} */
const messages = {
  en: ["This nomination cannot be shown.", "Try again"],
  fr: ["Cette candidature ne peut pas être affichée.", "Réessayer"],
  es: ["No se puede mostrar esta candidatura.", "Reintentar"],
  de: ["Diese Nominierung kann nicht angezeigt werden.", "Erneut versuchen"],
  pt: ["Não é possível mostrar esta candidatura.", "Tentar novamente"],
  ja: ["この立候補を表示できません。", "再試行"],
  zh: ["无法显示此提名。", "重试"],
  ar: ["تعذّر عرض هذا الترشيح.", "أعد المحاولة"],
};

/** The card's language for a tag; English if the card does not support it: @type {(tag: string) => string} */
export function spoken(tag) {
  const language = tag.toLowerCase().replace(/-.*/s, "");
  return Object.hasOwn(messages, language) ? language : "en";
}

/** The outline of a card that is loading, without animation: @type {(document: Document) => HTMLElement} */
export function placeholder(document) {
  const box = Object.assign(document.createElement("div"), { className: "box", ariaHidden: "true" });
  for (let line = 0; line < 9; line += 1) box.append(document.createElement("i"));
  return box;
}

/** A sentence that says that the card cannot be shown, and a button to try again.
 * @type {(document: Document, lang: string, onclick: () => void) => HTMLElement} */
export function errorView(document, lang, onclick) {
  const [sentence, retry] = messages[lang] ?? [];
  const box = Object.assign(document.createElement("div"), { className: "box", role: "alert", lang, dir: "auto" });
  const text = Object.assign(document.createElement("p"), { textContent: sentence });
  box.part.add("error");
  box.append(text, Object.assign(document.createElement("button"), { type: "button", textContent: retry, onclick }));
  return box;
}
