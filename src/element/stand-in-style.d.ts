// The text of a style sheet, put together by the build from src/style/ and, for
// stand-in-style.js, from stand-in.css.

declare const style: string;
export default style;
