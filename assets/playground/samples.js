// The samples next to the page.

/** @type {Map<string, string>} */
const texts = new Map();

/**
 * The URL of a sample.
 *
 * @param {string} name
 */
export function addressOf(name) {
  return new URL(`assets/${name}.json`, document.baseURI).href;
}

/**
 * Loads the JSON of a sample, verbatim.
 *
 * @param {string} name
 * @returns {Promise<string>}
 * @throws a message, if loading fails
 */
export async function load(name) {
  const known = texts.get(name);
  if (known !== undefined) {
    return known;
  }
  const response = await fetch(addressOf(name)).catch(() => null);
  if (!response?.ok) {
    throw `The sample ${name} cannot be loaded: ${response ? `the server answered ${response.status}` : "there is no connection"}.`;
  }
  const text = (await response.text()).replaceAll("\r\n", "\n");
  texts.set(name, text);
  return text;
}

/**
 * Whether a text is an unchanged sample.
 *
 * @param {string} name
 * @param {string} text
 */
export function isSample(name, text) {
  return texts.get(name) === text;
}
