package blog.troppo.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.stereotype.Component;

/**
 * Lets every address in. Spring Security's own would answer those of old permalinks, with
 * percent signs or doubled slashes in them, before the reader could redirect them; and
 * rights are asked for by the same patterns that addresses are found by.
 */
@Component
class OpenFirewall implements HttpFirewall {

	@Override
	public FirewalledRequest getFirewalledRequest(HttpServletRequest request) {
		return new FirewalledRequest(request) {
			@Override
			public void reset() {
				// nothing was changed
			}
		};
	}

	@Override
	public HttpServletResponse getFirewalledResponse(HttpServletResponse response) {
		return response;
	}

}
