// What content needs of a script: menus of archives and terms that lead on, and frames of other blogs' posts.
(function () {
	"use strict";

	var menus = ".wp-block-archives-dropdown select, .wp-block-categories-dropdown select";

	function menu(event) {
		return event.target.closest ? event.target.closest(menus) : null;
	}

	// Who leaves a menu with Escape does not want to go anywhere.
	document.addEventListener("keyup", function (event) {
		if (menu(event)) {
			menu(event).dataset.left = event.key === "Escape" ? "yes" : "";
		}
	});

	document.addEventListener("change", function (event) {
		var chosen = menu(event);
		if (!chosen) {
			return;
		}
		setTimeout(function () {
			if (chosen.dataset.left === "yes" || !chosen.value || chosen.value === "-1") {
				return;
			}
			var url = new URL(chosen.dataset.home || chosen.value, location.href);
			if (chosen.dataset.home) {
				url.searchParams.set(chosen.name, chosen.value);
			}
			if (/^https?:$/.test(url.protocol)) {
				location.href = url.href;
			}
		}, 250);
	});

	function ofSecret(element, secret) {
		return document.querySelectorAll(element + '.wp-embedded-content[data-secret="' + secret + '"]');
	}

	// A frame says that it is there, how high it is, and that somebody follows a link in it.
	addEventListener("message", function (event) {
		var data = event.data || {};
		if (!/^[a-zA-Z0-9]+$/.test(data.secret || "") || !data.message) {
			return;
		}
		ofSecret("iframe", data.secret).forEach(function (frame) {
			if (frame.contentWindow !== event.source) {
				return;
			}
			frame.removeAttribute("style");
			ofSecret("blockquote", data.secret).forEach(function (quotation) {
				quotation.hidden = true;
			});
			if (data.message === "height") {
				frame.height = Math.min(1000, Math.max(200, parseInt(data.value, 10) || 0));
			}
			if (data.message === "link" && document.activeElement === frame) {
				var target = new URL(data.value, location.href);
				if (/^https?:$/.test(target.protocol) && target.host === new URL(frame.src).host) {
					location.href = target.href;
				}
			}
		});
	});

	addEventListener("load", function () {
		document.querySelectorAll("iframe.wp-embedded-content[data-secret]").forEach(function (frame) {
			frame.contentWindow.postMessage({ message: "ready", secret: frame.dataset.secret }, "*");
		});
	});
})();
