// What a visitor chooses for the card. The form is the only table of it: a choice has the
// values that its controls have, and the page's markup marks the default.

/** The choices that are attributes of the element; the others are this page's. */
export const NAMES = ["theme", "dir", "lang", "heading-level", "sections", "open"];

/**
 * The choices that differ from the default, as the entries of an address.
 *
 * @param {HTMLFormElement} form
 * @returns {[string, string][]}
 */
export function chosen(form) {
  return [...form.elements].filter(differs).map(({ name, value }) => [name, value]);
}

/**
 * Chooses what an address says, and the default for all else: also where the address names
 * a value that there is not.
 *
 * @param {HTMLFormElement} form
 * @param {URLSearchParams} params
 */
export function choose(form, params) {
  form.reset();
  for (const control of form.elements) {
    if (control instanceof HTMLInputElement && params.getAll(control.name).includes(control.value)) {
      control.checked = true;
    } else if (control instanceof HTMLSelectElement) {
      const asked = params.getAll(control.name);
      control.value = [...control.options].find(({ value }) => asked.includes(value))?.value ?? control.value;
    }
  }
  // A choice that was made is in view.
  for (const fold of form.querySelectorAll("details")) {
    fold.open ||= [...form.elements].some((control) => differs(control) && fold.contains(control));
  }
}

/**
 * Whether something else than the default is chosen.
 *
 * @param {Element} control
 * @returns {control is HTMLInputElement | HTMLSelectElement}
 */
function differs(control) {
  return control instanceof HTMLSelectElement
    ? !control.selectedOptions[0]?.defaultSelected
    : control instanceof HTMLInputElement && control.checked && !control.defaultChecked;
}

/**
 * The value of a choice.
 *
 * @param {HTMLFormElement} form
 * @param {string} name
 */
export function choice(form, name) {
  return String(new FormData(form).get(name) ?? "");
}

/**
 * The attributes of the card that say what was chosen, where they differ from the default.
 *
 * @param {HTMLFormElement} form
 * @returns {Map<string, string>} by name
 */
export function attributesOf(form) {
  const attributes = new Map();
  for (const [name, value] of chosen(form)) {
    if (NAMES.includes(name)) {
      attributes.set(name, [attributes.get(name), value].filter(Boolean).join(" "));
    }
  }
  return attributes;
}
