// The visitor's choices for the card. The form defines them: each choice has the values of its
// controls, and the markup marks the default.

/** The choices that are attributes of the element; the others belong to the page. */
export const NAMES = ["theme", "dir", "lang", "heading-level", "sections", "open"];

/**
 * The choices that differ from the default, as URL parameters.
 *
 * @param {HTMLFormElement} form
 * @returns {[string, string][]}
 */
export function chosen(form) {
  return [...form.elements].filter(differs).map(({ name, value }) => [name, value]);
}

/**
 * Applies URL parameters. Missing parameters and unknown values select the default.
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
  // Open the section of a choice that differs from the default.
  for (const fold of form.querySelectorAll("details")) {
    fold.open ||= [...form.elements].some((control) => differs(control) && fold.contains(control));
  }
}

/**
 * Whether a control differs from its default.
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
 * The card's attributes for choices that differ from the default.
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
