package blog.troppo.delivery;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;

/**
 * A request as those who make the answer see it: without what the answer is not kept by.
 */
final class AskedAgain extends HttpServletRequestWrapper {

	private final Address address;

	AskedAgain(HttpServletRequest request, Address address) {
		super(request);
		this.address = address;
	}

	/** What is asked for without a body is kept with it. */
	@Override
	public String getMethod() {
		return "GET";
	}

	@Override
	public @Nullable String getQueryString() {
		return this.address.query().isEmpty() ? null : this.address.query();
	}

}
