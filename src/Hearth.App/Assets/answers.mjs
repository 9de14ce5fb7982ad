// Saves each answer of an assessment by itself while it is written. What could not be saved stays in its box, says so, and is
// tried again; the page warns before it is left. Nothing is kept in the browser: a shared computer must not hold it.
const idle = 2000;
const again = 10000;
const look = 15000;

export function saveAnswers() {
  const form = document.querySelector("form[data-answers]");
  if (!form) return;
  const token = form.querySelector("input[name=__RequestVerificationToken]").value;
  const answers = [...form.querySelectorAll("[data-answer]")].map((block) => new Answer(block, token));
  document.querySelector("[data-answers-about]").textContent =
    "Leave empty what does not apply. Each answer is saved while you write; others may write here at the same time.";
  addEventListener("beforeunload", (event) => {
    if (answers.some((answer) => answer.unsaved)) event.preventDefault();
  });
  // The button saves what is not saved yet; nothing else is left to send.
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    await Promise.all(answers.filter((answer) => answer.unsaved).map((answer) => answer.save()));
    const left = answers.find((answer) => answer.unsaved);
    if (left) left.block.scrollIntoView({ block: "center" });
  });
  const watch = async () => {
    if (!document.hidden) await marks(answers);
    setTimeout(watch, look);
  };
  setTimeout(watch, look);
}

async function marks(answers) {
  try {
    const answer = await fetch(address("Marks"), { credentials: "same-origin" });
    if (!answer.ok || answer.redirected) return;
    const now = new Map((await answer.json()).answers.map((a) => [`${a.question}|${a.about}`, a]));
    for (const one of answers) one.compare(now.get(one.key));
  } catch {
    // The network is away for a moment: look again.
  }
}

const address = (handler) => `${location.pathname}?handler=${handler}`;

class Answer {
  unsaved = false;
  saving = null;
  timer = 0;

  constructor(block, token) {
    this.block = block;
    this.token = token;
    this.said = block.querySelector("[data-saved]");
    this.key = `${this.value("Question")}|${this.value("About")}`;
    block.addEventListener("input", () => this.wait(idle));
    block.addEventListener("change", () => this.wait(0));
  }

  field(name) {
    return this.block.querySelector(`[name$=".${name}"]`);
  }

  value(name) {
    return this.field(name).value;
  }

  get text() {
    const chosen = this.block.querySelector("input[type=radio]:checked");
    const written = this.block.querySelector("textarea");
    return written ? written.value : (chosen?.value ?? "");
  }

  say(what) {
    if (this.said.textContent !== what) this.said.textContent = what;
  }

  wait(time) {
    this.unsaved = true;
    this.changed = true;
    this.block.classList.add("hearth-answer--unsaved");
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), time);
  }

  // One save at a time; what is written meanwhile goes with the next.
  save() {
    clearTimeout(this.timer);
    this.saving ??= this.send().finally(() => {
      this.saving = null;
      if (this.changed && this.unsaved) this.wait(idle);
    });
    return this.saving;
  }

  async send() {
    this.changed = false;
    const fields = new FormData();
    fields.set("__RequestVerificationToken", this.token);
    for (const name of ["Question", "About", "Seen", "Was"]) fields.set(`one.${name}`, this.value(name));
    fields.set("one.Text", this.text);
    fields.set("one.Kept", this.field("Kept")?.checked ? "true" : "false");
    this.say("Saving…");
    try {
      const answer = await fetch(address("Answer"), {
        method: "POST",
        body: fields,
        credentials: "same-origin",
      });
      if (answer.redirected)
        return this.failed("Not saved: you were signed out. Sign in again in another tab, and this is saved.");
      if (!answer.ok) return this.failed("Not saved. What you wrote stays here; it is tried again.");
      this.take(await answer.json());
    } catch {
      this.failed("Not saved: no connection. What you wrote stays here; it is tried again.");
    }
  }

  failed(why) {
    this.say(why);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), again);
  }

  take(result) {
    if (result.state === "refused") return this.say(`Not saved: ${result.reason}`);
    this.field("Seen").value = result.seen;
    this.field("Was").value = result.was;
    if (result.state === "saved") {
      this.block.querySelector("[data-theirs]")?.remove();
      if (!this.changed) {
        this.unsaved = false;
        this.block.classList.remove("hearth-answer--unsaved");
      }
      return this.say("Saved.");
    }
    this.show(result);
  }

  // Both texts stand: theirs above, the writer's own in the box. Nothing is sent before they write again.
  show({ theirs, by }) {
    this.block.querySelector("[data-theirs]")?.remove();
    const box = document.createElement("div");
    box.className = "govuk-inset-text";
    box.dataset.theirs = "";
    const who = document.createElement("strong");
    who.textContent = theirs ? `${by} wrote meanwhile:` : "Somebody took this answer away.";
    const text = document.createElement("p");
    text.className = "govuk-body hearth-written";
    text.textContent = theirs;
    box.append(who, text);
    this.block.prepend(box);
    this.changed = false;
    this.say("Not saved: put together what is right, and it is saved when you change it or press Save.");
  }

  compare(mark) {
    if (this.unsaved || this.saving || (mark?.seen ?? "") === this.value("Seen")) return;
    this.say("");
    const link = document.createElement("a");
    link.className = "govuk-link";
    link.href = location.pathname;
    link.textContent = "Show it";
    this.said.append(
      mark ? `${mark.by}${mark.isOwn ? ", in another window," : ""} wrote here. ` : "Somebody took this answer away. ",
      link,
    );
  }
}
