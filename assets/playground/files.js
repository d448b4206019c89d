// Opens nominations from the visitor's disk and saves them. Nothing leaves the browser.

/** The card's size limit: 1 MiB. */
export const LARGEST = 1_048_576;

/**
 * Reads the text of a file.
 *
 * @param {File} file
 * @returns {Promise<string>}
 * @throws a message, if a card could not show the file
 */
export async function textOf(file) {
  if (file.size > LARGEST) {
    throw `${file.name} has ${Math.ceil(file.size / 1024)} KiB. A nomination has at most 1,024.`;
  }
  const bytes = await file.arrayBuffer().catch(() => null);
  if (!bytes) {
    throw `${file.name} cannot be read. A folder is no nomination; a file may have been moved.`;
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes).replaceAll("\r\n", "\n");
  } catch {
    throw `${file.name} is not UTF-8. Save it in that encoding.`;
  }
}

/**
 * Accepts files dropped anywhere on the page, which the browser would otherwise open.
 *
 * @param {HTMLElement} target the element that indicates a possible drop
 * @param {(file: File) => void} take
 */
export function acceptDrops(target, take) {
  const hasFile = (/** @type {DragEvent} */ event) => event.dataTransfer?.types.includes("Files") ?? false;
  addEventListener("dragover", (event) => {
    if (hasFile(event)) {
      event.preventDefault();
      target.classList.add("awaits-drop");
    }
  });
  addEventListener("dragleave", (event) => {
    if (!event.relatedTarget) {
      target.classList.remove("awaits-drop");
    }
  });
  addEventListener("drop", (event) => {
    target.classList.remove("awaits-drop");
    if (hasFile(event)) {
      event.preventDefault();
      const file = event.dataTransfer?.files[0];
      if (file) {
        take(file);
      }
    }
  });
}

/**
 * Saves a text as a file.
 *
 * @param {string} name
 * @param {string} text
 */
export function save(name, text) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  link.download = name;
  link.click();
  // By then, the browser has started to read the file.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
