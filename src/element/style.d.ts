// The text of the card's style sheet: src/style/, put together by the build.

declare const style: string;
export default style;
