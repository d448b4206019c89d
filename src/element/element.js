// What is loaded when the first element needs it: what an element does, and what stands
// in for a card. It needs nothing else to look after a card that came as plain HTML.
export { Controller } from "./controller.js";
