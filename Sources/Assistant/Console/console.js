// Pages work without this; with it they change as things happen.
(() => {
  "use strict";

  const live = () => document.getElementById("live");

  const toBottom = () => {
    for (const list of document.querySelectorAll("[data-bottom]")) list.scrollTop = list.scrollHeight;
  };

  // Puts a page that the server made in place of the one shown; what is being typed stays.
  const show = (html, keepsText) => {
    const next = new DOMParser().parseFromString(html, "text/html").getElementById("live");
    const old = live();
    if (!next || !old) return false;
    const focus = document.activeElement && document.activeElement.id;
    const typed = keepsText && document.getElementById("text") ? document.getElementById("text").value : "";
    const open = [...old.querySelectorAll("details[open][id]")].map((part) => part.id);
    old.replaceWith(document.adoptNode(next));
    for (const id of open) document.getElementById(id)?.setAttribute("open", "");
    if (typed && document.getElementById("text")) document.getElementById("text").value = typed;
    if (focus) document.getElementById(focus)?.focus({ preventScroll: true });
    toBottom();
    return true;
  };

  let waiting;
  const refresh = () => {
    clearTimeout(waiting);
    waiting = setTimeout(async () => {
      const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
      if (answer.ok) show(await answer.text(), true);
    }, 100);
  };

  document.addEventListener("submit", async (event) => {
    const form = event.target;
    if (!form.matches("form[data-swap]") || !live()) return;
    event.preventDefault();
    const body = new URLSearchParams(new FormData(form, event.submitter));
    const field = document.getElementById("text");
    if (field && form.contains(field)) field.value = "";
    try {
      const answer = await fetch(form.action, { method: "POST", body, headers: { Accept: "text/html" } });
      const html = await answer.text();
      if (!answer.ok || !show(html, true)) form.submit();
    } catch {
      form.submit();
    }
  });

  document.addEventListener("change", (event) => {
    const slider = event.target;
    if (slider.matches("input[type=range][data-go]")) slider.form.submit();
  });
  document.addEventListener("input", (event) => {
    const output = event.target.form?.querySelector("output");
    if (event.target.matches("input[type=range][data-go]") && output) output.value = event.target.value;
  });

  toBottom();
  addEventListener("load", toBottom);
  addEventListener("resize", toBottom);
  document.documentElement.dataset.script = "runs";
  const address = live()?.dataset.listen;
  if (address) {
    const source = new EventSource(address);
    source.addEventListener("journal", refresh);
    source.addEventListener("change", refresh);
    addEventListener("pagehide", () => source.close());
  }
})();
