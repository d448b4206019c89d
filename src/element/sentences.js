// What the card says when it cannot show a nomination. These words stand here and
// not with the others, since the others may be what failed.

/** For each language, what happened and what to do: @type {Record<string, [string, string]>} */
const sentences = {
  en: ["This nomination cannot be shown.", "Try again"],
  fr: ["Cette candidature ne peut pas être affichée.", "Réessayer"],
  es: ["No se puede mostrar esta candidatura.", "Reintentar"],
  de: ["Diese Nominierung kann nicht angezeigt werden.", "Erneut versuchen"],
  pt: ["Não é possível mostrar esta candidatura.", "Tentar novamente"],
  ja: ["この立候補を表示できません。", "再試行"],
  zh: ["无法显示此提名。", "重试"],
  ar: ["تعذّر عرض هذا الترشيح.", "أعد المحاولة"],
};

/**
 * @param {string} lang a BCP 47 tag
 * @returns {{ lang: string, sentence: string, retry: string }} English where the card does not speak it
 */
export function failureWords(lang) {
  const primary = lang.toLowerCase().replace(/-.*/s, "");
  const known = Object.hasOwn(sentences, primary) ? primary : "en";
  const words = sentences[known];
  return { lang: known, sentence: words?.[0] ?? "", retry: words?.[1] ?? "" };
}
