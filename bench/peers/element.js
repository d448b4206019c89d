// The custom element of a peer that mounts its card into an element.
import { request } from "./request.js";
import style from "card-style";

const sheet = new CSSStyleSheet();
sheet.replaceSync(style);

/**
 * @param {(area: HTMLElement, nomination: any) => (() => void) | Promise<() => void>} mount
 *   draws a card; what it returns, now or once the card is drawn, takes the card away again
 */
export function define(mount) {
  class PeerCard extends HTMLElement {
    connectedCallback() {
      const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
      root.adoptedStyleSheets = [sheet];
      const area = document.createElement("div");
      root.replaceChildren(area);
      this.ready = request(this.getAttribute("src") ?? "").then(async (nomination) => {
        this.unmount = await mount(area, nomination);
      });
    }

    disconnectedCallback() {
      this.unmount?.();
    }
  }
  customElements.define("peer-card", PeerCard);
}
