// The samples that stand beside the page.

/** @type {Map<string, string>} */
const texts = new Map();

/**
 * The address of a sample.
 *
 * @param {string} name
 */
export function addressOf(name) {
  return new URL(`assets/${name}.json`, document.baseURI).href;
}

/**
 * The JSON of a sample, as it was written.
 *
 * @param {string} name
 * @returns {Promise<string>}
 * @throws a sentence, where it cannot be had
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
 * Whether a text is that of a sample, not changed.
 *
 * @param {string} name
 * @param {string} text
 */
export function isSample(name, text) {
  return texts.get(name) === text;
}
