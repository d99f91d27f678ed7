package blog.troppo.account;

import java.util.Base64;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DefaultCsrfToken;

import static org.assertj.core.api.Assertions.assertThat;

class NonceMaskTests {

	private static final CsrfToken NONCE = new DefaultCsrfToken("X-WP-Nonce", "_wpnonce", "the-secret-nonce");

	private final NonceMask mask = new NonceMask();

	private String masked() {
		MockHttpServletRequest request = new MockHttpServletRequest();
		this.mask.handle(request, new MockHttpServletResponse(), () -> NONCE);
		return ((CsrfToken) request.getAttribute(CsrfToken.class.getName())).getToken();
	}

	private String read(String given, boolean header) {
		MockHttpServletRequest request = new MockHttpServletRequest();
		if (header) {
			request.addHeader("X-WP-Nonce", given);
		}
		else {
			request.addParameter("_wpnonce", given);
		}
		return this.mask.resolveCsrfTokenValue(request, NONCE);
	}

	@Test
	void itIsMaskedAnewEachTimeAndReadInEitherForm() {
		String masked = masked();
		assertThat(masked).isNotEqualTo(masked());
		assertThat(NonceMask.plain(masked)).matches("[0-9a-f]+");
		for (boolean header : new boolean[] { true, false }) {
			assertThat(read(masked, header)).isEqualTo("the-secret-nonce");
			assertThat(read(NonceMask.plain(masked), header)).isEqualTo("the-secret-nonce");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "0", "00", "abc", "the-secret-nonce", "zz", "A0", "====", "\0", "٠٠", "%", "a b" })
	void allElseIsNone(String given) {
		assertThat(read(given, true)).isNotEqualTo("the-secret-nonce");
		assertThat(read(given, false)).isNotEqualTo("the-secret-nonce");
	}

	@Test
	void aLongOneCostsNothing() {
		String bytes = Base64.getUrlEncoder().encodeToString(new byte[500_000]);
		assertThat(read("0a".repeat(500_000), false)).isNotEqualTo("the-secret-nonce");
		assertThat(read(bytes, false)).isNotEqualTo("the-secret-nonce");
		assertThat(NonceMask.plain("")).isEmpty();
	}

}
