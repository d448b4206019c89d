// The file that a page names: it registers the element, once.
import { NominationCard } from "./host.js";

if (!customElements.get("nomination-card")) {
  customElements.define("nomination-card", NominationCard);
}
