// Renews the envelope panel from the form as it stands, without saving it. Nothing depends on this script.
(() => {
  const PAUSE = 700;
  const EVENTS = ["input", "change", "click", "focusout"];

  // The form as text: what has not changed is not asked about again.
  const written = (form) =>
    new URLSearchParams([...new FormData(form)].filter(([, value]) => typeof value === "string"));

  const follow = (panel) => {
    const form = panel.closest("form");
    const report = panel.querySelector("[data-cms-envelope-report]");
    if (!form || !report) return;
    let last = written(form).toString();
    let timer = 0;
    let latest = 0;

    const renew = async () => {
      const body = written(form);
      if (body.toString() === last) return;
      last = body.toString();
      const number = ++latest;
      panel.setAttribute("aria-busy", "true");
      try {
        const answer = await fetch(panel.dataset.cmsEnvelope, {
          method: "POST",
          body,
          credentials: "same-origin",
        });
        // A slower answer to an older question is of no use, and a sign-in page is no report.
        if (number === latest && answer.ok && !answer.redirected) report.innerHTML = await answer.text();
      } catch {
        last = "";
      } finally {
        if (number === latest) panel.removeAttribute("aria-busy");
      }
    };

    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(renew, PAUSE);
    };
    for (const event of EVENTS) form.addEventListener(event, later);
    // Rows that are added or taken away send no event of their own.
    new MutationObserver((changes) => {
      if (changes.some((change) => !panel.contains(change.target))) later();
    }).observe(form, { childList: true, subtree: true });
  };

  document.addEventListener("DOMContentLoaded", () => {
    document.querySelectorAll("[data-cms-envelope]").forEach(follow);
  });
})();
