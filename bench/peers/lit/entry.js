// The card in Lit 3.
import "../request.js";
import { LitElement, html, unsafeCSS } from "lit";
import { request } from "../request.js";
import style from "card-style";
import { typedWords } from "../view.js";
import { card } from "./card.js";

class PeerCard extends LitElement {
  static styles = unsafeCSS(style);
  static properties = { nomination: { attribute: false }, typed: { state: true } };

  constructor() {
    super();
    this.typed = "";
  }

  connectedCallback() {
    super.connectedCallback();
    this.ready = request(this.getAttribute("src") ?? "").then((nomination) => {
      this.nomination = nomination;
      return this.updateComplete;
    });
  }

  render() {
    const listen = (event) => (this.typed = event.target.value);
    return html`<div>${this.nomination && card(this.nomination, typedWords(this.typed), listen)}</div>`;
  }
}

customElements.define("peer-card", PeerCard);
