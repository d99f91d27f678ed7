// The media library beyond forms: dropped files with progress, a cut drawn on the picture, an address copied.
(() => {
	"use strict";
	if (window.troppoMedia) {
		return;
	}
	window.troppoMedia = true;

	const reveal = () => document.querySelectorAll("[data-scripted], .drop[hidden]").forEach((part) => { part.hidden = false; });

	const send = (form, file, bar) => new Promise((settle) => {
		const request = new XMLHttpRequest();
		const body = new FormData();
		body.append("async-upload", file);
		request.upload.addEventListener("progress", (event) => { bar.max = event.total; bar.value = event.loaded; });
		request.addEventListener("loadend", () => {
			let answer = {};
			try {
				answer = JSON.parse(request.responseText);
			}
			catch { /* an answer of somebody before us, such as a proxy */ }
			settle(request.status === 200 ? "" : answer.message || `${file.name}: ${request.status}`);
		});
		request.open("POST", form.dataset.upload);
		request.setRequestHeader("X-WP-Nonce", form.elements._wpnonce.value);
		request.send(body);
	});

	// one after the other: a phone's line is no wider for several at once
	const upload = async (form, files) => {
		const list = form.querySelector(".progress");
		const lines = [...files].map((file) => {
			const line = document.createElement("li");
			const name = document.createElement("span");
			const bar = document.createElement("progress");
			name.textContent = file.name;
			bar.setAttribute("aria-label", file.name);
			bar.max = 1;
			bar.value = 0;
			line.append(name, bar);
			list.append(line);
			return { file, line, bar };
		});
		let refused = 0;
		for (const { file, line, bar } of lines) {
			const wrong = await send(form, file, bar);
			if (wrong) {
				refused++;
				line.textContent = wrong;
				line.className = "wrong";
			}
			else {
				bar.max = 1;
				bar.value = 1;
			}
		}
		if (refused < lines.length) {
			const link = document.createElement("a");
			link.href = form.dataset.done;
			refused ? list.append(link) : location.assign(link.href);
			link.textContent = link.href;
		}
	};

	document.addEventListener("submit", (event) => {
		const form = event.target;
		if (form.matches("form.drop")) {
			event.preventDefault();
			upload(form, form.elements.files.files);
			form.elements.files.value = "";
		}
	});
	for (const type of ["dragover", "drop"]) {
		document.addEventListener(type, (event) => {
			const form = document.querySelector("form.drop");
			if (form && event.dataTransfer?.types.includes("Files")) {
				event.preventDefault();
				form.classList.toggle("over", type === "dragover");
				if (type === "drop") {
					upload(form, event.dataTransfer.files);
				}
			}
		});
	}
	document.addEventListener("dragleave", (event) => {
		if (!event.relatedTarget) {
			document.querySelector("form.drop")?.classList.remove("over");
		}
	});

	document.addEventListener("click", (event) => {
		const button = event.target.closest("[data-copy]");
		if (button) {
			const field = document.getElementById(button.dataset.copy);
			field.select();
			navigator.clipboard?.writeText(field.value);
			button.textContent = button.dataset.done;
		}
	});

	// the cut: fields and drawing say the same, in pixels of the whole picture
	const field = (name) => document.getElementById(`crop-${name}`);
	const draw = () => {
		const frame = document.querySelector(".crop");
		const box = frame?.querySelector(".selection");
		if (!box || !field("width")) {
			return;
		}
		const [left, top, width, height] = ["left", "top", "width", "height"].map((name) => Number(field(name).value));
		box.hidden = !(width > 0 && height > 0);
		box.style.left = `${100 * left / frame.dataset.width}%`;
		box.style.top = `${100 * top / frame.dataset.height}%`;
		box.style.width = `${100 * width / frame.dataset.width}%`;
		box.style.height = `${100 * height / frame.dataset.height}%`;
	};
	let from = null;
	const point = (event, frame) => {
		const area = frame.getBoundingClientRect();
		const part = (at, start, size) => Math.min(1, Math.max(0, (at - start) / size));
		return { x: Math.round(part(event.clientX, area.left, area.width) * frame.dataset.width),
			y: Math.round(part(event.clientY, area.top, area.height) * frame.dataset.height) };
	};
	document.addEventListener("pointerdown", (event) => {
		const frame = event.target.closest(".crop");
		if (frame && document.getElementById("picture")?.open) {
			event.preventDefault();
			frame.setPointerCapture(event.pointerId);
			from = point(event, frame);
		}
	});
	document.addEventListener("pointermove", (event) => {
		const frame = document.querySelector(".crop");
		if (from && frame) {
			const to = point(event, frame);
			field("left").value = Math.min(from.x, to.x);
			field("top").value = Math.min(from.y, to.y);
			field("width").value = Math.abs(to.x - from.x);
			field("height").value = Math.abs(to.y - from.y);
			draw();
		}
	});
	document.addEventListener("pointerup", () => { from = null; });
	document.addEventListener("input", (event) => {
		if (event.target.id?.startsWith("crop-")) {
			draw();
		}
	});
	document.addEventListener("htmx:afterSettle", reveal);
	reveal();
})();
