// The page for React and Preact. `hooks` is an alias for the library's.
import { useState } from "hooks";
import { address, changeable, first, json } from "../data.js";

export function App() {
  const [nomination, set] = useState(first);
  changeable(set);
  return (
    <main>
      <h1>A page</h1>
      <nomination-card id="src" src={address(nomination)} heading-level={3}>
        <a href="/elsewhere">A nomination</a>
      </nomination-card>
      <nomination-card id="attribute" nomination={json(nomination)} theme={undefined}></nomination-card>
      <nomination-card id="property" nomination={nomination} open={nomination === null}></nomination-card>
      <nomination-card id="nothing" src={null} nomination={undefined}>Nothing yet</nomination-card>
      <p>What follows</p>
    </main>
  );
}
