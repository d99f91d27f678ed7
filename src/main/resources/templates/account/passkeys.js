// Passkeys on the login form and on the profile. Both work without this script, but for passkeys.
(function () {
	'use strict';
	if (!window.PublicKeyCredential) {
		return;
	}
	const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (c) => c.charCodeAt(0));
	const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer)))
		.replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
	const known = (list) => (list || []).map((one) => ({ ...one, id: bytes(one.id) }));
	const answer = (credential, response) => JSON.stringify({
		id: credential.id, rawId: text(credential.rawId), type: credential.type, response,
		clientExtensionResults: {}, authenticatorAttachment: credential.authenticatorAttachment || undefined,
	});
	async function post(address, body, nonce) {
		const headers = { 'Content-Type': 'application/json' };
		if (nonce) {
			headers['X-WP-Nonce'] = nonce;
		}
		const response = await fetch(address, { method: 'POST', credentials: 'same-origin', headers, body });
		if (!response.ok) {
			throw new Error(response.status);
		}
		return response.json();
	}
	function onClick(button, action) {
		const error = document.getElementById('passkey-error');
		button.addEventListener('click', async () => {
			error.hidden = true;
			button.disabled = true;
			try {
				location.href = await action();
			} catch (failure) {
				error.hidden = false;
				button.disabled = false;
			}
		});
	}
	const form = document.getElementById('loginform');
	if (form) {
		document.getElementById('passkey').hidden = false;
		onClick(document.getElementById('passkey-login'), async () => {
			const options = await post(form.action + '?action=passkey-options', '{}');
			const credential = await navigator.credentials.get({ publicKey: {
				...options, challenge: bytes(options.challenge), allowCredentials: known(options.allowCredentials) } });
			const given = credential.response;
			const query = new URLSearchParams({ action: 'passkey', redirect_to: form.elements.redirect_to.value,
				remember: form.elements.rememberme.checked });
			return post(form.action + '?' + query, answer(credential, {
				clientDataJSON: text(given.clientDataJSON), authenticatorData: text(given.authenticatorData),
				signature: text(given.signature), userHandle: given.userHandle ? text(given.userHandle) : undefined }));
		});
	}
	const add = document.getElementById('passkey-add');
	if (add) {
		add.hidden = false;
		onClick(document.getElementById('passkey-create'), async () => {
			const address = add.dataset.passkey;
			const options = await post(address + '?action=passkey-options', '{}', add.dataset.nonce);
			const credential = await navigator.credentials.create({ publicKey: {
				...options, challenge: bytes(options.challenge), user: { ...options.user, id: bytes(options.user.id) },
				excludeCredentials: known(options.excludeCredentials) } });
			const given = credential.response;
			const query = new URLSearchParams({ action: 'passkey-add', label: document.getElementById('passkey-label').value });
			return post(address + '?' + query, answer(credential, {
				clientDataJSON: text(given.clientDataJSON), attestationObject: text(given.attestationObject),
				transports: given.getTransports ? given.getTransports() : [] }), add.dataset.nonce);
		});
	}
})();
