// Turns what is on the page into what the server has sent, and touches only what differs: focus,
// scroll positions, opened details and what somebody is typing stay as they are.

/** What the reader has done to an element, which the server knows nothing of. */
const readers = { DETAILS: ["open"], INPUT: ["value"], SELECT: ["value"], OPTION: ["selected"] };

function alike(one, other) {
  return one.nodeType === other.nodeType && one.nodeName === other.nodeName && (one.id || "") === (other.id || "");
}

function morphAttributes(from, to) {
  const kept = readers[from.nodeName] ?? [];
  for (const { name, value } of [...to.attributes]) {
    if (!kept.includes(name) && from.getAttribute(name) !== value) from.setAttribute(name, value);
  }
  for (const { name } of [...from.attributes]) {
    if (!kept.includes(name) && !to.hasAttribute(name)) from.removeAttribute(name);
  }
}

function morphChildren(from, to) {
  let next = from.firstChild;
  for (const wanted of [...to.childNodes]) {
    let match = next;
    while (match && !alike(match, wanted)) match = match.nextSibling;
    if (match) {
      while (next !== match) {
        const gone = next;
        next = next.nextSibling;
        gone.remove();
      }
      next = match.nextSibling;
      morph(match, wanted);
    } else {
      from.insertBefore(wanted, next);
    }
  }
  while (next) {
    const gone = next;
    next = next.nextSibling;
    gone.remove();
  }
}

export function morph(from, to) {
  if (from.nodeType === Node.ELEMENT_NODE) {
    if (from.isEqualNode(to) || from.dataset?.keep !== undefined) return;
    morphAttributes(from, to);
    morphChildren(from, to);
  } else if (from.nodeValue !== to.nodeValue) {
    from.nodeValue = to.nodeValue;
  }
}

/** Lets htmx put its answers onto the page this way. */
export function register(htmx) {
  htmx.defineExtension("morph", {
    isInlineSwap: (style) => style === "morph",
    handleSwap(style, target, fragment) {
      if (style !== "morph") return false;
      morph(target, fragment.querySelector("#content") ?? fragment.firstElementChild);
      return [target];
    },
  });
}
