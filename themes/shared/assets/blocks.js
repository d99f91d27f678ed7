// What some blocks can do with a script: tabs, accordions, playlists, pictures that open large, menus that cover a narrow
// window. Without it everything stands open and can be read.
(() => {
  "use strict";

  /* What is said, in the site's language. */
  const words = document.currentScript.dataset;
  const all = (selector, scope = document) => [...scope.querySelectorAll(selector)];
  const make = (name, properties = {}) => Object.assign(document.createElement(name), properties);
  const context = (element) => {
    try {
      return JSON.parse(element.dataset.wpContext ?? "{}");
    } catch {
      return {};
    }
  };

  const tabs = (box) => {
    const own = (element) => element.closest(".wp-block-tabs") === box;
    const panels = all("[role=tabpanel]", box).filter(own);
    const buttons = all("[role=tab]", box).filter(own).slice(0, panels.length);
    if (!buttons.length || buttons.length < panels.length) {
      return;
    }
    const show = (active) => {
      buttons.forEach((button, index) => {
        button.ariaSelected = index === active;
        button.tabIndex = index === active ? 0 : -1;
        panels[index].hidden = index !== active;
      });
    };
    const holding = (target) => panels.findIndex((panel) => target && panel.contains(target));
    const goToAddress = () => {
      const index = holding(document.getElementById(decodeURIComponent(location.hash.slice(1))));
      if (index >= 0) {
        show(index);
      }
    };
    buttons.forEach((button, index) => {
      button.addEventListener("click", () => show(index));
      button.addEventListener("keydown", (event) => {
        const last = buttons.length - 1;
        const next = { ArrowLeft: index - 1, ArrowUp: index - 1, ArrowRight: index + 1, ArrowDown: index + 1, Home: 0, End: last }[event.key];
        if (next !== undefined) {
          event.preventDefault();
          const target = (next + buttons.length) % buttons.length;
          show(target);
          buttons[target].focus();
        }
      });
    });
    box.classList.add("is-scripted");
    show(Math.min(Math.max(0, context(box).activeTabIndex ?? 0), buttons.length - 1));
    goToAddress();
    addEventListener("hashchange", goToAddress);
  };

  const accordion = (box) => {
    const items = all(".wp-block-accordion-item", box).filter((item) => item.closest(".wp-block-accordion") === box);
    const parts = (item) => [item.querySelector(".wp-block-accordion-heading__toggle"), item.querySelector(".wp-block-accordion-panel")];
    const show = (item, open) => {
      const [button, panel] = parts(item);
      button.ariaExpanded = open;
      panel.inert = !open;
      panel.hidden = open ? false : "until-found";
      item.classList.toggle("is-open", open);
    };
    const goToAddress = () => {
      const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
      const item = target?.closest(".wp-block-accordion-item");
      if (item && items.includes(item)) {
        show(item, true);
      }
    };
    items.filter((item) => parts(item).every(Boolean)).forEach((item) => {
      const [button, panel] = parts(item);
      show(item, context(item).openByDefault === true);
      panel.addEventListener("beforematch", () => show(item, true));
      button.addEventListener("click", () => {
        const open = button.ariaExpanded !== "true";
        if (open && context(box).autoclose) {
          items.filter((other) => other !== item && parts(other).every(Boolean)).forEach((other) => show(other, false));
        }
        show(item, open);
      });
    });
    goToAddress();
    addEventListener("hashchange", goToAddress);
  };

  const playlist = (box) => {
    const { playlistId, labelPauseTrack, labelSelectTrack } = context(box);
    const sources = document.getElementById(`${playlistId}-tracks`);
    const tracks = sources ? JSON.parse(sources.textContent) : [];
    const buttons = all(".wp-block-playlist-track__button", box);
    const player = make("audio", { controls: true, preload: "none" });
    let current = 0;
    const choose = (index) => {
      current = index;
      player.src = tracks[index];
      player.ariaLabel = buttons[index].querySelector(".wp-block-playlist-track__title")?.textContent ?? "";
    };
    const mark = () => buttons.forEach((button, index) => {
      button.ariaCurrent = index === current;
      const action = button.querySelector("[data-wp-text]");
      if (action) {
        action.textContent = index === current && !player.paused ? labelPauseTrack : labelSelectTrack;
      }
    });
    if (!tracks.length || buttons.length !== tracks.length) {
      return;
    }
    box.querySelector(".wp-block-playlist__waveform-player")?.append(player);
    buttons.forEach((button, index) => button.addEventListener("click", () => {
      if (index === current && !player.paused) {
        player.pause();
        return;
      }
      if (index !== current) {
        choose(index);
      }
      player.play();
    }));
    player.addEventListener("ended", () => {
      if (current + 1 < tracks.length) {
        choose(current + 1);
        player.play();
      }
    });
    ["play", "pause"].forEach((type) => player.addEventListener(type, mark));
    choose(0);
    mark();
  };

  /* A theme that opens pictures itself says so with the class has-lightbox. */
  const pictures = () => {
    if (!document.querySelector(".wp-lightbox-container") || document.documentElement.classList.contains("has-lightbox")) {
      return;
    }
    const dialog = make("dialog", { className: "lightbox" });
    const large = make("img", { alt: "" });
    dialog.append(large, make("button", { type: "button", textContent: "\u00d7", ariaLabel: words.close }));
    dialog.addEventListener("click", () => dialog.close());
    document.documentElement.classList.add("has-lightbox");
    all(".lightbox-trigger:not([aria-label])").forEach((button) => {
      button.ariaLabel = [words.enlarge, button.parentElement.querySelector("img")?.alt].filter(Boolean).join(": ");
    });
    document.addEventListener("click", (event) => {
      const picture = event.target.closest(".wp-lightbox-container img, .lightbox-trigger")?.parentElement.querySelector("img");
      if (!picture) {
        return;
      }
      large.src = picture.currentSrc || picture.src;
      large.alt = picture.alt;
      dialog.ariaLabel = picture.alt || words.picture;
      document.body.append(dialog);
      dialog.showModal();
    });
  };

  const menu = (box) => {
    const layer = box.querySelector(".wp-block-navigation__responsive-container");
    const opener = box.querySelector(".wp-block-navigation__responsive-container-open");
    const closer = box.querySelector(".wp-block-navigation__responsive-container-close");
    if (!layer || !opener || !closer) {
      return;
    }
    const open = (shown) => {
      box.classList.toggle("is-menu-open", shown);
      layer.classList.toggle("is-menu-open", shown);
      document.documentElement.classList.toggle("has-modal-open", shown);
      (shown ? closer : opener).focus();
    };
    box.classList.add("is-scripted");
    opener.addEventListener("click", () => open(true));
    closer.addEventListener("click", () => open(false));
    layer.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && layer.classList.contains("is-menu-open")) {
        open(false);
      }
    });
    layer.addEventListener("focusout", (event) => {
      if (layer.classList.contains("is-menu-open") && event.relatedTarget && !layer.contains(event.relatedTarget)) {
        closer.focus();
      }
    });
  };

  const files = () => {
    if (navigator.pdfViewerEnabled === false) {
      all(".wp-block-file__embed").forEach((preview) => preview.remove());
    }
  };

  all(".wp-block-tabs").forEach(tabs);
  all(".wp-block-accordion").forEach(accordion);
  all(".wp-block-playlist").forEach(playlist);
  all(".wp-block-navigation").forEach(menu);
  files();
  addEventListener("load", pictures);
})();
