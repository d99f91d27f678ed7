package blog.troppo.rpc;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.stream.Stream;

import blog.troppo.support.OutboundGuard;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.jspecify.annotations.Nullable;

/** Calls methods of other servers, as far as the guard lets it. */
public final class RpcClient {

	private static final RpcReader READER = new RpcReader(RpcLimits.ANSWER);

	private final OutboundGuard guard;

	public RpcClient(OutboundGuard guard) {
		this.guard = guard;
	}

	/**
	 * Call a method and wait for the answer.
	 * @param parameters anything that {@link RpcValue#of} takes
	 * @throws RpcFault if the method answers with a fault
	 * @throws IOException if the server is refused, fails, takes too long, or answers
	 * with something else
	 */
	public RpcValue call(URI server, Duration longest, String method, Object... parameters) throws IOException {
		byte[] call = RpcWriter.call(method, Stream.of(parameters).map(RpcValue::of).toList());
		return this.guard.ask(server, (to) -> {
			HttpPost post = new HttpPost(to);
			post.setEntity(new ByteArrayEntity(call, ContentType.TEXT_XML.withCharset((Charset) null)));
			return post;
		}, HttpClientContext.create(), longest, RpcClient::read);
	}

	private static RpcValue read(ClassicHttpResponse answer) throws IOException {
		HttpEntity entity = answer.getEntity();
		if (answer.getCode() != 200 || entity == null) {
			answer.close();
			throw new IOException("the server answers " + answer.getCode());
		}
		try {
			return READER.answer(entity.getContent(), charset(entity));
		}
		finally {
			answer.close();
		}
	}

	private static @Nullable Charset charset(HttpEntity entity) {
		ContentType type = ContentType.parseLenient(entity.getContentType());
		return (type != null) ? type.getCharset() : null;
	}

}
