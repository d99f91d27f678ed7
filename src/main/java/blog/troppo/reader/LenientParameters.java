package blog.troppo.reader;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

import blog.troppo.site.RequestQuery;
import jakarta.servlet.ServletException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.tomcat.util.buf.MessageBytes;
import org.apache.tomcat.util.http.Parameters;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Lets Tomcat read the parameters of whatever query string links bring along, as PHP
 * does: {@code ?from=100%} and {@code ?=}, which it would refuse. The query string itself
 * stays as it was sent.
 */
@Component
class LenientParameters implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

	/** As many as Tomcat and PHP take. */
	private static final int MOST = 1000;

	@Override
	public void customize(TomcatServletWebServerFactory server) {
		server.addContextValves(new Valve());
	}

	static String mended(String query) {
		return Arrays.stream(query.split("&"))
			.filter((pair) -> !pair.isEmpty() && !pair.startsWith("="))
			.limit(MOST)
			.map(LenientParameters::mendedPair)
			.collect(Collectors.joining("&"));
	}

	private static String mendedPair(String pair) {
		int equals = pair.indexOf('=');
		return (equals < 0) ? mendedText(pair)
				: mendedText(pair.substring(0, equals)) + "=" + mendedText(pair.substring(equals + 1));
	}

	private static String mendedText(String text) {
		return URLEncoder.encode(RequestQuery.decode(text), StandardCharsets.UTF_8);
	}

	private static final class Valve extends ValveBase {

		Valve() {
			super(true);
		}

		@Override
		public void invoke(Request request, Response response) throws IOException, ServletException {
			MessageBytes sent = request.getCoyoteRequest().queryString();
			Parameters parameters = request.getCoyoteRequest().getParameters();
			if (!sent.isNull()) {
				MessageBytes mended = MessageBytes.newInstance();
				mended.setCharset(StandardCharsets.ISO_8859_1);
				mended.setString(mended(sent.toString()));
				parameters.setQuery(mended);
			}
			try {
				getNext().invoke(request, response);
			}
			finally {
				parameters.setQuery(sent);
			}
		}

	}

}
