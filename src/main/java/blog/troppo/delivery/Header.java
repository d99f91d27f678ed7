package blog.troppo.delivery;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.tomcat.util.http.MimeHeaders;
import org.jspecify.annotations.Nullable;

/**
 * A header, as it is sent. What is sent often is given to the web server in the bytes
 * that go over the wire: it would turn each name and each value into bytes for every
 * answer, which is a tenth of what a kept one costs.
 */
final class Header {

	/** The attribute of a request with the {@link MimeHeaders} of its answer. */
	static final String WIRE = Header.class.getName() + ".wire";

	private final String name;

	private final String value;

	private final byte @Nullable [] nameSent;

	private final byte @Nullable [] valueSent;

	Header(String name, String value) {
		this.name = name;
		this.value = value;
		boolean plain = isPlain(name) && isPlain(value);
		this.nameSent = plain ? name.getBytes(StandardCharsets.US_ASCII) : null;
		this.valueSent = plain ? value.getBytes(StandardCharsets.US_ASCII) : null;
	}

	/** Nothing that the web server would have to take out, such as the end of a line. */
	private static boolean isPlain(String text) {
		return text.chars().allMatch((c) -> c >= ' ' && c <= '~');
	}

	/** All that an answer has. */
	static List<Header> of(HttpServletResponse response) {
		List<Header> headers = new ArrayList<>();
		Set<String> done = new HashSet<>();
		for (String name : response.getHeaderNames()) {
			// Tomcat names a header as often as it is there
			if (done.add(name.toLowerCase(Locale.ROOT))) {
				response.getHeaders(name).forEach((value) -> headers.add(new Header(name, value)));
			}
		}
		return headers;
	}

	String name() {
		return this.name;
	}

	String value() {
		return this.value;
	}

	/** Goes before the answer to this request, beside others of its name. */
	void addTo(HttpServletRequest request, HttpServletResponse response) {
		if (this.nameSent != null && this.valueSent != null && request.getAttribute(WIRE) instanceof MimeHeaders wire) {
			// copies: Tomcat writes lengths of later answers where these were
			wire.addValue(this.nameSent.clone(), 0, this.nameSent.length)
				.setBytes(this.valueSent.clone(), 0, this.valueSent.length);
		}
		else {
			response.addHeader(this.name, this.value);
		}
	}

	/** About what it takes to keep it. */
	int weight() {
		return 2 * (this.name.length() + this.value.length());
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Header header && this.name.equals(header.name) && this.value.equals(header.value);
	}

	@Override
	public int hashCode() {
		return 31 * this.name.hashCode() + this.value.hashCode();
	}

	@Override
	public String toString() {
		return this.name + ": " + this.value;
	}

}
