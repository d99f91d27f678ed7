/*
 * What a script adds where there is one. Reading, commenting, menus: all work without.
 */
(() => {
  "use strict";

  /* What is said, in the site's language */
  const words = document.currentScript.dataset;
  const all = (selector, scope = document) => [...scope.querySelectorAll(selector)];
  const make = (name, properties, ...children) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  };

  /* The form comes to the comment that is answered, and what was written in it stays with the reader */
  const comments = () => {
    const respond = document.getElementById("respond");
    const form = respond?.querySelector("form");
    if (!form) {
      return;
    }
    const text = form.elements.comment;
    const parent = form.elements.comment_parent;
    const title = respond.querySelector("#reply-title span");
    const home = document.createComment("respond");
    const usual = { parent: parent.value, title: title?.textContent };
    const given = document.getElementById("cancel-comment-reply-link");
    let asked = null;

    const back = () => {
      if (home.isConnected) {
        home.replaceWith(respond);
      }
      parent.value = usual.parent;
      if (title) {
        title.textContent = usual.title;
      }
      cancel.hidden = true;
      asked?.focus();
      asked = null;
    };
    const cancel = make("button", { type: "button", className: "button-quiet", hidden: true, textContent: form.dataset.cancel ?? words.close });
    cancel.addEventListener("click", back);
    form.querySelector(".form-submit")?.append(" ", cancel);
    respond.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && asked) {
        back();
      }
    });

    document.addEventListener("click", (event) => {
      const link = event.target.closest?.("a.comment-reply-link[data-commentid]");
      if (!link || given || event.ctrlKey || event.metaKey || event.shiftKey) {
        return;
      }
      event.preventDefault();
      if (!home.isConnected) {
        respond.before(home);
      }
      link.closest(".comment-body").after(respond);
      parent.value = link.dataset.commentid;
      if (title) {
        title.textContent = link.getAttribute("aria-label");
      }
      cancel.hidden = false;
      asked = link;
      text.focus();
    });

    const key = `comment:${location.pathname}`;
    try {
      if (/^#comment-\d+$/.test(location.hash)) {
        sessionStorage.removeItem(key);
      }
      text.value ||= sessionStorage.getItem(key) ?? "";
      text.addEventListener("input", () => sessionStorage.setItem(key, text.value));
    } catch {
      // a browser that keeps nothing: then nothing is kept
    }
  };

  /* What the pointer or the focus opened, Escape closes */
  const menus = () => {
    const parents = ".menu-item-has-children, .wp-block-navigation .has-child";
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape") {
        all(parents).filter((item) => item.matches(":hover, :focus-within")).forEach((item) => item.classList.add("is-dismissed"));
      }
    });
    all(parents).forEach((item) => {
      item.addEventListener("pointerenter", () => item.classList.remove("is-dismissed"));
      item.addEventListener("focusout", (event) => item.contains(event.relatedTarget) || item.classList.remove("is-dismissed"));
    });
  };

  /* An address for each heading */
  const anchors = () => {
    all(".single-entry > .entry-content > :is(h2, h3, h4)").forEach((heading) => {
      const name = heading.textContent.trim();
      if (!heading.id) {
        const slug = name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "").slice(0, 80);
        if (!slug || document.getElementById(slug)) {
          return;
        }
        heading.id = slug;
      }
      heading.append(make("a", { className: "heading-anchor", href: `#${heading.id}`, ariaLabel: name, textContent: "#" }));
    });
    if (location.hash && !document.querySelector(":target")) {
      document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
    }
  };

  /* Pictures that open large */
  const lightbox = () => {
    const image = /\.(avif|gif|jpe?g|png|webp)$/i;
    const opens = (target) => {
      const trigger = target.closest?.(".lightbox-trigger");
      if (trigger) {
        return trigger.parentElement.querySelector("img");
      }
      const picture = target.closest?.(".wp-lightbox-container img, .entry-content a > img");
      const link = picture?.closest("a");
      return !picture || (link && (link.origin !== location.origin || !image.test(link.pathname))) ? null : picture;
    };
    const dialog = make("dialog", { className: "lightbox", ariaLabel: "" });
    const large = make("img", { alt: "" });
    const close = make("button", { type: "button", className: "button", textContent: "\u00d7", ariaLabel: words.close });
    dialog.append(large, close);
    dialog.addEventListener("click", () => dialog.close());
    document.documentElement.classList.add("has-lightbox");
    all(".lightbox-trigger:not([aria-label])").forEach((button) => {
      button.ariaLabel = [words.enlarge, button.parentElement.querySelector("img")?.alt].filter(Boolean).join(": ");
    });
    document.addEventListener("click", (event) => {
      const picture = event.button || event.ctrlKey || event.metaKey || event.shiftKey ? null : opens(event.target);
      if (!picture || !dialog.showModal) {
        return;
      }
      event.preventDefault();
      large.src = picture.closest("a")?.href ?? picture.currentSrc;
      large.alt = picture.alt;
      dialog.ariaLabel = picture.alt || words.picture;
      if (!dialog.isConnected) {
        document.body.append(dialog);
      }
      dialog.showModal();
    });
  };

  /* What scrolls sideways can be scrolled by keys */
  const scrollers = () => {
    all(".entry-content :is(pre, .wp-block-table, .wp-block-math), .entry-content > table, .comment-content pre").forEach((box) => {
      if (box.scrollWidth > box.clientWidth && !box.querySelector("a, button")) {
        box.tabIndex = 0;
      }
    });
    all(".wp-block-search__input[aria-hidden]").forEach((field) => field.removeAttribute("aria-hidden"));
  };

  [comments, menus, anchors, lightbox, scrollers].forEach((part) => part());
})();
