// A passkey is made or shown by the browser, which only a script can ask. The page says so where there is none.
export function passkeys() {
  const form = document.querySelector("form[data-passkey]");
  if (!form || !window.PublicKeyCredential?.parseRequestOptionsFromJSON) return;
  const { passkey: kind, options } = form.dataset;
  const answer = form.querySelector("input[name=credential]");
  const failed = document.querySelector("[data-passkey-failed]");
  form.hidden = false;
  document.querySelector("[data-passkey-absent]").hidden = true;
  form.addEventListener("submit", async (event) => {
    if (answer.value) return;
    event.preventDefault();
    failed.textContent = "";
    try {
      const asked = JSON.parse(options);
      const credential =
        kind === "add"
          ? await navigator.credentials.create({
              publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(asked),
            })
          : await navigator.credentials.get({
              publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(asked),
            });
      answer.value = JSON.stringify(credential);
      form.submit();
    } catch (error) {
      failed.textContent =
        error.name === "InvalidStateError"
          ? "This device has a passkey for your account already."
          : "Nothing was sent: the device was not ready, took too long or was told to stop. Try once more.";
    }
  });
}
