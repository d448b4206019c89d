// What is said where not even that can be loaded which says it better.

/**
 * A plain sentence, and a button to try again. It can be read without a style sheet.
 *
 * @param {Document} document
 * @param {() => void} retry
 */
export function apology(document, retry) {
  const box = document.createElement("p");
  const button = document.createElement("button");
  box.role = "alert";
  box.part.add("error");
  box.lang = "en";
  button.textContent = "Try again";
  button.onclick = retry;
  box.append("This nomination cannot be shown. ", button);
  return box;
}
