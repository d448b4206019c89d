// The text of a style sheet, put together by the build: style.js is the card's, of the sheets
// beside the components; placeholder-style.js is made of host.css and placeholder.css.

declare const style: string;
export default style;
