package blog.troppo.reader;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * How the web server takes addresses: any bytes, since slugs of other scripts may be cut
 * anywhere, and what it refuses by itself in one line, without saying what it runs on.
 */
@Component
class ServerManners implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

	@Override
	public void customize(TomcatServletWebServerFactory server) {
		server.addConnectorCustomizers((connector) -> {
			connector.setURIEncoding(StandardCharsets.ISO_8859_1.name());
			connector.setUseBodyEncodingForURI(true);
			connector.setEncodedSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue());
			connector.setEncodedReverseSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue());
			connector.setProperty("relaxedPathChars", "\"<>[\\]^`{|}");
			connector.setProperty("relaxedQueryChars", "\"<>[\\]^`{|}");
		});
		server.addContextCustomizers((context) -> {
			if (context.getParent() instanceof org.apache.catalina.core.StandardHost host) {
				host.setErrorReportValveClass(OneLine.class.getName());
			}
		});
	}

	/** What the web server says to a request that never gets further. */
	public static final class OneLine extends ErrorReportValve {

		@Override
		protected void report(Request request, Response response, Throwable problem) {
			if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
				return;
			}
			try {
				response.setContentType("text/html");
				response.getReporter().write(PlainPages.html(title(response.getStatus())));
				response.finishResponse();
			}
			catch (IOException ex) {
				// the reader has gone away
			}
		}

		private static String title(int status) {
			return switch (status) {
				case 400 -> "400 Bad Request";
				case 404 -> "404 Not Found";
				case 405 -> "405 Not Allowed";
				case 413 -> "413 Request Entity Too Large";
				case 414 -> "414 Request-URI Too Large";
				case 431 -> "431 Request Header Fields Too Large";
				default -> (status < 500) ? status + " Not Possible" : status + " Internal Server Error";
			};
		}

	}

}
