package blog.troppo.account;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.site.SiteUrls;
import blog.troppo.user.User;
import com.webauthn4j.util.exception.WebAuthnException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;

/**
 * Makes passkeys and checks them. A ceremony is two requests; what binds them is the
 * challenge, which the session keeps in between.
 */
@Component
class PasskeyCeremony {

	private static final JsonMapper JSON = JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

	private static final Authentication NOBODY = new AnonymousAuthenticationToken("visitor", "visitor",
			AuthorityUtils.createAuthorityList("visitor"));

	private final Passkeys passkeys;

	private final SiteUrls urls;

	private final Settings settings;

	PasskeyCeremony(Passkeys passkeys, SiteUrls urls, Settings settings) {
		this.passkeys = passkeys;
		this.urls = urls;
		this.settings = settings;
	}

	/** A challenge, and the options for the browser that hold it. */
	record Begun(String challenge, String options) {

	}

	Begun beginCreation(User user) {
		PublicKeyCredentialCreationOptions options = creation(user, null);
		return new Begun(options.getChallenge().toBase64UrlString(), JSON.writeValueAsString(options));
	}

	Begun beginLogin() {
		PublicKeyCredentialRequestOptions options = request(null);
		return new Begun(options.getChallenge().toBase64UrlString(), JSON.writeValueAsString(options));
	}

	/** Keeps the passkey that the browser made, if it is an answer to this challenge. */
	boolean create(User user, String challenge, String label, String credential) {
		try {
			PublicKeyCredential<AuthenticatorAttestationResponse> given = JSON.readValue(credential,
					new TypeReference<>() {
					});
			operations(challenge).registerCredential(new ImmutableRelyingPartyRegistrationRequest(
					creation(user, challenge), new RelyingPartyPublicKey(given, label)));
			return true;
		}
		catch (IllegalArgumentException | WebAuthnException | JacksonException ex) {
			return false;
		}
	}

	/** The id of the user whose passkey answered this challenge. */
	Optional<Long> login(String challenge, String credential) {
		try {
			PublicKeyCredential<AuthenticatorAssertionResponse> given = JSON.readValue(credential,
					new TypeReference<>() {
					});
			return Optional
				.of(operations(challenge)
					.authenticate(new RelyingPartyAuthenticationRequest(request(challenge), given)))
				.map((entity) -> Passkeys.userId(entity.getId()));
		}
		catch (IllegalArgumentException | WebAuthnException | JacksonException ex) {
			return Optional.empty();
		}
	}

	private PublicKeyCredentialCreationOptions creation(User user, @Nullable String challenge) {
		Authentication self = UsernamePasswordAuthenticationToken.authenticated(user.login(), "", List.of());
		return operations(challenge)
			.createPublicKeyCredentialCreationOptions(new ImmutablePublicKeyCredentialCreationOptionsRequest(self));
	}

	private PublicKeyCredentialRequestOptions request(@Nullable String challenge) {
		return operations(challenge)
			.createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(NOBODY));
	}

	/** By the site's address of now; it may have moved since the last ceremony. */
	private Webauthn4JRelyingPartyOperations operations(@Nullable String challenge) {
		URI home = URI.create(this.urls.site("/"));
		String port = (home.getPort() < 0) ? "" : ":" + home.getPort();
		String host = String.valueOf(home.getHost()).toLowerCase(Locale.ROOT);
		Webauthn4JRelyingPartyOperations operations = new Webauthn4JRelyingPartyOperations(this.passkeys, this.passkeys,
				PublicKeyCredentialRpEntity.builder().id(host).name(this.settings.get(SiteSettings.BLOGNAME)).build(),
				Set.of(home.getScheme() + "://" + host + port));
		operations.setCustomizeCreationOptions((options) -> {
			options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
				.residentKey(ResidentKeyRequirement.REQUIRED)
				.userVerification(UserVerificationRequirement.REQUIRED)
				.build());
			if (challenge != null) {
				options.challenge(Bytes.fromBase64(challenge));
			}
		});
		operations.setCustomizeRequestOptions((options) -> {
			options.userVerification(UserVerificationRequirement.REQUIRED);
			if (challenge != null) {
				options.challenge(Bytes.fromBase64(challenge));
			}
		});
		return operations;
	}

}
