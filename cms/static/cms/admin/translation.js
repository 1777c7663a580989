// Conveniences of the workbench: take a suggestion over, go to the next open text, lose nothing. All works without.
(() => {
  const form = document.querySelector("[data-cms-bench]");
  if (!form) return;
  const lost = form.querySelector("[data-cms-lost]");
  let written = false;
  let leaving = false;
  let wasLost = false;

  form.addEventListener("input", () => { written = true; });
  window.addEventListener("beforeunload", (event) => {
    if (written && !leaving) event.preventDefault();
  });

  form.querySelectorAll("[data-cms-use]").forEach((button) => {
    const field = document.getElementById(button.dataset.cmsInto);
    const text = document.getElementById(button.dataset.cmsUse);
    button.hidden = false;
    button.addEventListener("click", () => {
      field.value = text.textContent;
      field.dispatchEvent(new Event("input", { bubbles: true }));
      field.focus();
    });
  });

  const next = form.querySelector("[data-cms-next]");
  const openTexts = [...form.querySelectorAll(".cms-bench__unit-head")]
    .filter((head) => head.querySelector(".cms-stage--missing, .cms-stage--outdated, .cms-stage--returned"))
    .map((head) => head.parentElement);
  next?.addEventListener("click", (event) => {
    const below = openTexts.find((unit) => unit.getBoundingClientRect().top > window.innerHeight / 2);
    const unit = below ?? openTexts[0];
    if (!unit) return;
    event.preventDefault();
    unit.scrollIntoView();
    unit.querySelector("input[type=text], textarea")?.focus({ preventScroll: true });
  });

  document.getElementById("cms-bench-wrong")?.focus();

  // A session may have ended while somebody wrote: asked before the form leaves, not after.
  const signedIn = async () => {
    const answer = await fetch(form.action, { method: wasLost ? "GET" : "HEAD", credentials: "same-origin" });
    if (answer.redirected || !answer.ok) return false;
    if (wasLost) renewToken(await answer.text());
    return true;
  };
  const renewToken = (page) => {
    const fresh = new DOMParser().parseFromString(page, "text/html").querySelector("[name=csrfmiddlewaretoken]");
    const own = form.querySelector("[name=csrfmiddlewaretoken]");
    if (fresh && own) own.value = fresh.value;
  };
  form.addEventListener("submit", async (event) => {
    if (leaving) return;
    event.preventDefault();
    const button = event.submitter;
    // Where nobody answers, the browser's own page says so, and its way back leads to what was written.
    const stays = await signedIn().catch(() => true);
    wasLost = !stays;
    if (lost) {
      lost.hidden = stays;
      lost.textContent = stays ? "" : form.dataset.cmsSignedOut;
    }
    if (!stays) return;
    leaving = true;
    form.requestSubmit(button);
  });
})();
