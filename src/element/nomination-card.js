// The file that a page names: it registers the element, once.
import { NominationCard } from "./element.js";

if (!customElements.get("nomination-card")) {
  customElements.define("nomination-card", NominationCard);
}
