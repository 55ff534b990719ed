// A click on a link of the page opens its address, as links do everywhere else.
//
// Left to itself, Streamlit changes the page inside the open document. The server then takes the parameters of the
// address for those of the page that is left, drops every one whose name both pages use, and writes the address in
// two steps: the link opens the defaults, and the back button finds the old page without its own parameters.
(() => {
  if (window.tielineRealLinks) return;
  window.tielineRealLinks = true;

  document.addEventListener(
    "click",
    (event) => {
      const link = event.target instanceof Element && event.target.closest("a[href]");
      const elsewhere = event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
      if (!link || elsewhere || link.hasAttribute("download") || link.target === "_blank") return;
      const address = new URL(link.href);
      if (address.origin !== location.origin || (address.hash && address.pathname === location.pathname)) return;
      const spoken = new URLSearchParams(location.search).get("lang");
      if (spoken && !address.searchParams.has("lang")) address.searchParams.set("lang", spoken);
      event.preventDefault();
      event.stopImmediatePropagation();
      location.assign(address);
    },
    true,
  );

  // What the server corrects in an address before the reader has done anything is no step to go back to: it leaves out
  // a parameter that says the default, and writes names in the reader's language. A correction that was quicker than
  // this script is passed over on the way back.
  let touched = false;
  for (const deed of ["pointerdown", "keydown"]) {
    addEventListener(deed, () => (touched = true), { capture: true, once: true });
  }
  const push = history.pushState.bind(history);
  history.pushState = (...step) => (touched ? push(...step) : history.replaceState(...step));
  const opened = performance.getEntriesByType("navigation")[0]?.name ?? location.href;
  if (opened !== location.href) {
    addEventListener(
      "popstate",
      (event) => {
        if (location.href !== opened) return;
        event.stopImmediatePropagation();
        history.back();
      },
      true,
    );
  }
})();
