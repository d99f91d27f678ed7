package blog.troppo.feed.push;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;

import blog.troppo.support.OutboundGuard;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Speaks with the servers of subscribers, as far as the guard lets it. */
@Component
class Callbacks {

	/** More than any challenge, and little enough to be read from anybody. */
	private static final int LONGEST = 16 * 1024;

	private final OutboundGuard guard;

	Callbacks(OutboundGuard guard) {
		this.guard = guard;
	}

	/** What was answered, and the beginning of what was said. */
	record Reply(int status, String text) {

		boolean isSuccess() {
			return this.status >= 200 && this.status < 300;
		}

	}

	/** Get an address with these parameters besides its own. */
	Reply get(String address, Map<String, String> parameters, Duration longest) throws IOException {
		StringBuilder whole = new StringBuilder(address);
		parameters.forEach((name, value) -> whole.append((whole.indexOf("?") < 0) ? "?" : "&")
			.append(name)
			.append('=')
			.append(UriUtils.encode(value, StandardCharsets.UTF_8)));
		return ask(whole.toString(), HttpGet::new, longest);
	}

	Reply post(String address, String contentType, byte[] body, Map<String, String> headers, Duration longest)
			throws IOException {
		return ask(address, (to) -> {
			HttpPost post = new HttpPost(to);
			post.setEntity(new ByteArrayEntity(body, ContentType.parse(contentType)));
			headers.forEach(post::addHeader);
			return post;
		}, longest);
	}

	/** Post a form. */
	Reply post(String address, Map<String, String> form, Duration longest) throws IOException {
		StringBuilder body = new StringBuilder();
		form.forEach((name, value) -> body.append(body.isEmpty() ? "" : "&")
			.append(name)
			.append('=')
			.append(UriUtils.encode(value, StandardCharsets.UTF_8)));
		return post(address, "application/x-www-form-urlencoded", body.toString().getBytes(StandardCharsets.UTF_8),
				Map.of(), longest);
	}

	/** A redirect is no success: whoever moves subscribes anew (WebSub, 7). */
	private Reply ask(String address, Function<URI, HttpUriRequestBase> request, Duration longest) throws IOException {
		return this.guard.ask(uri(address), (to) -> {
			HttpUriRequestBase asked = request.apply(to);
			asked.setConfig(RequestConfig.custom().setRedirectsEnabled(false).build());
			return asked;
		}, HttpClientContext.create(), longest, Callbacks::read);
	}

	private static Reply read(ClassicHttpResponse answer) throws IOException {
		try (answer) {
			byte[] text = (answer.getEntity() != null) ? answer.getEntity().getContent().readNBytes(LONGEST)
					: new byte[0];
			return new Reply(answer.getCode(), new String(text, StandardCharsets.UTF_8));
		}
	}

	private static URI uri(String address) throws IOException {
		try {
			return URI.create(address);
		}
		catch (IllegalArgumentException ex) {
			throw new IOException("the address is none: " + address, ex);
		}
	}

}
