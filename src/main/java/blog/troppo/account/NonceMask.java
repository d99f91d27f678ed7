package blog.troppo.account;

import java.util.Base64;
import java.util.HexFormat;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRequestHandler;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;

/**
 * Masks a nonce anew in each page, so that compressing it tells nothing. A masked nonce
 * may be written in letters and digits alone: apps take nothing else for one.
 */
final class NonceMask implements CsrfTokenRequestHandler {

	private static final String PLAIN = "(?:[0-9a-f]{2})+";

	private final XorCsrfTokenRequestAttributeHandler masking = new XorCsrfTokenRequestAttributeHandler();

	/** The masked nonce in letters and digits. */
	static String plain(String masked) {
		return masked.isEmpty() ? "" : HexFormat.of().formatHex(Base64.getUrlDecoder().decode(masked));
	}

	private static @Nullable String masked(@Nullable String given) {
		return (given != null && given.matches(PLAIN))
				? Base64.getUrlEncoder().encodeToString(HexFormat.of().parseHex(given)) : given;
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, Supplier<CsrfToken> token) {
		this.masking.handle(request, response, token);
	}

	@Override
	public @Nullable String resolveCsrfTokenValue(HttpServletRequest request, CsrfToken token) {
		return this.masking.resolveCsrfTokenValue(new HttpServletRequestWrapper(request) {

			@Override
			public @Nullable String getHeader(String name) {
				String given = super.getHeader(name);
				return name.equals(token.getHeaderName()) ? masked(given) : given;
			}

			@Override
			public @Nullable String getParameter(String name) {
				String given = super.getParameter(name);
				return name.equals(token.getParameterName()) ? masked(given) : given;
			}

		}, token);
	}

}
