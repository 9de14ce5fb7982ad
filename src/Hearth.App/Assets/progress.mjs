// A page of running work reloads itself by its refresh header. With scripts the part that changes is fetched instead, so
// that the reader's place on the page is kept; when the work is done the page is loaded once more, for what comes next.
export function followProgress() {
  const part = document.querySelector("[data-progress]");
  const refresh = document.querySelector("meta[http-equiv=refresh]");
  if (!part) return;
  refresh?.remove();
  // A refresh the browser has planned already cannot be called off; the wait below is shorter.
  const look = async () => {
    try {
      const answer = await fetch(location.href, { credentials: "same-origin" });
      if (!answer.ok || answer.redirected) return location.replace(answer.url || location.href);
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const now = page.querySelector("[data-progress]");
      if (!now) return location.reload();
      if (now.innerHTML !== part.innerHTML) part.innerHTML = now.innerHTML;
    } catch {
      // The network is away for a moment: look again.
    }
    setTimeout(look, 1500);
  };
  setTimeout(look, 1500);
}
