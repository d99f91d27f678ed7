// What the admin does beyond forms and links: keys for tables, ticking all, and a word before typed text is lost.
(() => {
	"use strict";
	const rows = () => [...document.querySelectorAll("[data-keys] tbody tr:not(.opened)")];
	let at = 0;
	let typed = false;

	const current = () => document.querySelector("[data-keys] tr.current");

	const go = (to) => {
		const all = rows();
		if (!all.length) {
			return;
		}
		at = Math.max(0, Math.min(to, all.length - 1));
		current()?.classList.remove("current");
		all[at].classList.add("current");
		all[at].scrollIntoView({ block: "nearest" });
		all[at].tabIndex = -1;
		all[at].focus({ preventScroll: true });
	};

	const isTyping = (element) => element.matches("textarea, select, [contenteditable], input:not([type=checkbox], [type=radio])");

	document.addEventListener("keydown", (event) => {
		if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || !rows().length && event.key !== "u") {
			return;
		}
		const row = current();
		switch (event.key) {
			case "j": go(row ? at + 1 : 0); break;
			case "k": go(row ? at - 1 : 0); break;
			case "u": document.getElementById("undo")?.click(); break;
			case "x": row?.querySelector("input[type=checkbox]")?.click(); break;
			default: row?.querySelector(`[data-key="${CSS.escape(event.key)}"]`)?.click(); return;
		}
		event.preventDefault();
	});

	document.addEventListener("change", (event) => {
		if (event.target.matches("[data-all]")) {
			document.querySelectorAll("[data-keys] tbody input[type=checkbox]").forEach((box) => { box.checked = event.target.checked; });
		}
	});

	// a quick edit opens below its row; without this it is a page of its own
	const close = () => {
		const opened = document.querySelector("tr.opened");
		const row = opened?.previousElementSibling;
		opened?.remove();
		row?.querySelector("[data-quick][aria-expanded]")?.removeAttribute("aria-expanded");
		return row;
	};
	const open = async (link) => {
		const page = await fetch(link.href).then((answer) => answer.ok && !answer.redirected ? answer.text() : "");
		const form = new DOMParser().parseFromString(page, "text/html").querySelector(link.dataset.quick);
		if (!form) {
			location.assign(link.href);
			return;
		}
		close();
		const row = link.closest("tr");
		const opened = document.createElement("tr");
		const cell = opened.insertCell();
		opened.className = "opened";
		cell.colSpan = row.cells.length;
		cell.append(form);
		row.after(opened);
		link.setAttribute("aria-expanded", "true");
		htmx.process(opened);
		form.querySelector("input:not([type=hidden]), textarea").focus();
	};
	document.addEventListener("click", (event) => {
		const link = event.target.closest("a[data-quick]");
		const cancel = event.target.closest("tr.opened a[data-close]");
		if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
			event.preventDefault();
			open(link);
		}
		if (cancel) {
			event.preventDefault();
			typed = false;
			close()?.querySelector("[data-quick]").focus();
		}
	});
	document.addEventListener("keydown", (event) => {
		if (event.key === "Escape") {
			event.target.closest("tr.opened")?.querySelector("a[data-close]").click();
		}
	});

	document.addEventListener("input", (event) => { typed ||= event.target.closest("form.fields") !== null; });
	document.addEventListener("submit", () => { typed = false; });
	addEventListener("beforeunload", (event) => { if (typed) { event.preventDefault(); } });

	// after a verdict the next row is where the last one was
	let returning = false;
	const isScreen = (event) => event.target.id === "content";
	document.addEventListener("htmx:beforeSwap", (event) => {
		if (isScreen(event)) {
			returning = current() !== null;
			typed = false;
		}
	});
	document.addEventListener("htmx:afterSettle", (event) => {
		if (!isScreen(event)) {
			return;
		}
		if (returning) {
			go(at);
		}
		else {
			at = 0;
			scrollTo(0, 0);
		}
	});

	// what is typed in an editor is kept from time to time, and offered after a crash
	let fresh = false;
	document.addEventListener("input", (event) => { fresh ||= event.target.closest("form[data-autosave]") !== null; });
	document.addEventListener("submit", () => { fresh = false; });
	const keep = async () => {
		const form = document.querySelector("form[data-autosave]");
		if (!form || !fresh) {
			return;
		}
		fresh = false;
		const answer = await fetch(form.dataset.autosave, { method: "POST", body: new URLSearchParams(new FormData(form)) }).catch(() => null);
		if (!answer || answer.status !== 200 && answer.status !== 409) {
			fresh = answer?.status !== 204;
			return;
		}
		const kept = await answer.json();
		document.getElementById("kept").textContent = kept.said;
		if (kept.post && !form.dataset.renew) {
			const at = `&post=${kept.post}`;
			form.dataset.autosave = `post.php?action=autosave${at}`;
			form.dataset.renew = `post.php?action=renew${at}`;
			form.action = `post.php?action=write${at}`;
			form.querySelectorAll("[formaction]").forEach((button) => button.setAttribute("formaction", button.getAttribute("formaction").replace(/&post_type=\w+/, at)));
			history.replaceState(null, "", `post.php?post=${kept.post}&action=edit&classic-editor`);
		}
		typed = typed && fresh;
	};
	setInterval(keep, 15_000);
	document.addEventListener("visibilitychange", () => { if (document.hidden) { keep(); } });
	document.addEventListener("keydown", (event) => {
		if (event.key === "Enter" && event.target.matches("[data-find]")) {
			event.preventDefault();
		}
	});

	// an open editor keeps its post from being written by two
	setInterval(() => {
		const form = document.querySelector("form[data-renew]");
		if (form) {
			fetch(form.dataset.renew, { method: "POST", headers: { "X-WP-Nonce": form.elements._wpnonce.value } }).catch(() => {});
		}
	}, 60_000);

	// entries of a menu, and widgets, are dragged by their grips; the form's own fields say where they went
	const STEP = 24;
	let dragged = null;
	let left = 0;
	let depth = 0;
	const deep = (item) => Number(item.querySelector("input[name^=depth-]")?.value ?? 0);
	const sink = (item, to) => {
		const field = item.querySelector("input[name^=depth-]");
		if (field) {
			field.value = to;
			item.className = item.className.replace(/depth-\d/, `depth-${Math.min(to, 4)}`);
		}
	};
	const count = (list) => [...list.children].forEach((item, at) => {
		const place = item.querySelector("input[name^=place-]");
		if (place) {
			place.value = at + 1;
		}
	});
	const below = (item) => {
		const all = [];
		for (let next = item.nextElementSibling; next && deep(next) > deep(item); next = next.nextElementSibling) {
			all.push(next);
		}
		return all;
	};

	document.addEventListener("pointerdown", (event) => {
		const grip = event.target.closest("[data-outline] .grip");
		if (grip && event.button === 0) {
			dragged = grip.closest("li");
			left = event.clientX;
			depth = deep(dragged);
			dragged.classList.add("dragged");
			grip.setPointerCapture(event.pointerId);
			event.preventDefault();
		}
	});
	document.addEventListener("pointermove", (event) => {
		if (!dragged) {
			return;
		}
		const train = [dragged, ...below(dragged)];
		const over = document.elementFromPoint(dragged.getBoundingClientRect().left + 30, event.clientY)?.closest("[data-outline] > li");
		if (over && !train.includes(over) && over.parentElement === dragged.parentElement) {
			const box = over.getBoundingClientRect();
			(event.clientY < box.top + box.height / 2 ? over.before(...train) : over.after(...train));
		}
		const before = dragged.previousElementSibling;
		const wanted = depth + Math.round((event.clientX - left) / STEP) * (document.dir === "rtl" ? -1 : 1);
		const to = Math.max(0, Math.min(wanted, before ? deep(before) + 1 : 0));
		const by = to - deep(dragged);
		if (by !== 0) {
			train.forEach((item) => sink(item, deep(item) + by));
		}
	});
	document.addEventListener("pointerup", () => {
		if (dragged) {
			dragged.classList.remove("dragged");
			count(dragged.parentElement);
			typed = true;
			dragged = null;
		}
	});
	const ready = () => document.querySelectorAll("[data-outline]").forEach((list) => { list.dataset.ready = ""; });
	document.addEventListener("htmx:afterSettle", ready);
	ready();

	// a file is sent in pieces, each with its sum; what breaks goes on where it stopped
	const PATIENCE = 6;
	const pause = (seconds) => new Promise((done) => setTimeout(done, seconds * 1000));
	const sum = async (piece) => {
		const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", await piece.arrayBuffer()));
		return `sha-256=:${btoa(String.fromCharCode(...digest))}:`;
	};
	const ask = async (form, action, body, headers = {}) => {
		const answer = await fetch(form.dataset.pieces + action, { method: "POST", body, headers: { "X-WP-Nonce": form.elements._wpnonce.value, ...headers } }).catch(() => null);
		return { status: answer?.status ?? 0, ...await answer?.json().catch(() => ({ status: 0 })) };
	};
	const sendFile = async (form, file, tell) => {
		const begin = () => ask(form, "action=begin", new URLSearchParams({ name: file.name, size: file.size, mark: file.lastModified }));
		let answer = await begin();
		for (let refused = 0; refused < PATIENCE;) {
			const { upload, offset } = answer;
			if (answer.status === 200 && offset === file.size) {
				tell(offset, form.dataset.looking);
				return ask(form, `action=finish&upload=${upload}`);
			}
			if (answer.status === 200) {
				tell(offset, `${Math.floor(offset / 1e6)} / ${Math.ceil(file.size / 1e6)} MB`);
				const piece = file.slice(offset, offset + answer.piece);
				const headers = { "Content-Type": "application/octet-stream", "Upload-Offset": offset };
				if (crypto.subtle) {
					headers["Content-Digest"] = await sum(piece);
				}
				answer = await ask(form, `action=piece&upload=${upload}`, piece, headers);
				refused = answer.status === 200 ? 0 : refused + 1;
			}
			else if (answer.status === 507 || answer.status === 403) {
				return answer;
			}
			else {
				tell(null, form.dataset.again);
				await pause(2 ** refused);
				refused += 1;
				answer = await begin();
			}
		}
		return answer;
	};
	document.addEventListener("submit", async (event) => {
		const form = event.target.closest("form[data-pieces]");
		if (!form || event.defaultPrevented) {
			return;
		}
		event.preventDefault();
		const bar = form.querySelector("progress");
		const state = form.querySelector("[role=status]");
		const button = form.querySelector("[type=submit]");
		const file = form.querySelector("[type=file]").files[0];
		bar.closest("p").hidden = false;
		button.disabled = true;
		const answer = await sendFile(form, file, (offset, text) => {
			bar.value = offset === null ? bar.value : 100 * offset / file.size;
			state.textContent = text ?? "";
		});
		if (answer.next) {
			location.assign(answer.next);
			return;
		}
		state.textContent = answer.said ?? form.dataset.stopped;
		button.textContent = form.dataset.onward;
		button.disabled = false;
	});

	// what is chosen for a theme is shown before it is saved
	let trying;
	document.addEventListener("input", (event) => {
		const form = event.target.closest("form[data-try]");
		if (!form) {
			return;
		}
		clearTimeout(trying);
		trying = setTimeout(() => {
			const address = new URL(form.dataset.try);
			for (const field of form.querySelectorAll("[name^=set-]")) {
				address.searchParams.set(field.name, field.type === "checkbox" ? field.checked : field.value);
			}
			document.getElementById("try").contentWindow.location.replace(address);
		}, 300);
	});
})();
