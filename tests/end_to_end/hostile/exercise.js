// What a page does with a card, and waits for, in words that need no method of an array.

const { fetch } = globalThis;
const frame = () => new Promise(requestAnimationFrame);

/** Waits until a card is in a state, however the language was broken. */
const reaches = async (card, state) => {
  for (let count = 0; count < 600; count += 1) {
    if (card.matches(`:state(${state})`)) return;
    await frame();
  }
  throw new Error(`not ${state}: ${card.outerHTML}`);
};

/** Everything that changes a card, one after the other. */
const exercise = async (card) => {
  card.headingLevel = 4;
  card.lang = "de";
  card.sections = "peps agenda";
  await frame();
  card.setAttribute("peps-src", "/hostile/peps.json");
  card.remove();
  document.body.append(card);
  card.reload();
  await reaches(card, "ready");
  card.nomination = { candidate: "Petra Property", agenda: ["One"] };
  await reaches(card, "ready");
  await frame();
  card.nomination = { candidate: 7, agenda: [{}] };
  await reaches(card, "error");
  if (!card.hasAttribute("loading")) card.loading = "lazy";
  card.nomination = null;
  await reaches(card, "ready");
  card.open = true;
  card.theme = "dark";
  card.src = "/hostile/missing.json";
  await reaches(card, "error");
  card.src = "/hostile/nomination.json";
  await reaches(card, "ready");
  card.shadowRoot.querySelector("summary")?.click();
  location.hash = `${card.id}/agenda/2`;
  await frame();
  await frame();
};

/** What is read of a card that nobody has disturbed, with the same attributes. */
const undisturbed = async (card) => {
  const other = card.cloneNode(true);
  other.removeAttribute("id");
  other.removeAttribute("loading");
  document.body.append(other);
  await harness.limited(other.ready, "an undisturbed card");
  await harness.quiet();
  harness.open(other);
  const text = harness.text(other);
  other.remove();
  return text;
};

/**
 * Breaks the language once the test says so, does all of that with a card, and puts the
 * language back; the test learns of the end from its server, since no driver can be trusted
 * with a page that is broken.
 */
window.survive = async (name) => {
  const known = document.querySelector("nomination-card");
  const card = known ?? document.createElement("nomination-card");
  if (!known) {
    card.id = "ada";
    card.append("Fallback");
    card.src = "/hostile/nomination.json";
  }
  await fetch("/hostile/begin");
  const restore = sabotages[name]();
  try {
    document.body.append(card);
    await reaches(card, "ready");
    await exercise(card);
  } catch (error) {
    window.failure = `${error}${error.stack}`;
  }
  restore();
  await fetch("/hostile/end");
};
window.undisturbed = undisturbed;
