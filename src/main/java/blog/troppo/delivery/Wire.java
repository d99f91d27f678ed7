package blog.troppo.delivery;

import org.apache.catalina.Lifecycle;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.AbstractProtocol;
import org.apache.coyote.ProtocolHandler;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * How answers go over the wire. Three quarters of what a kept answer costs are calls of
 * the operating system: a page goes with one of them, not with four, and a connection
 * whose reader asks again at once is not handed back to be waited for.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class Wire implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

	/** A page of usual length, with its head. */
	static final int WRITTEN_AT_ONCE = 40 << 10;

	/** What Tomcat reads into. */
	private static final int READ_AT_ONCE = 8 << 10;

	/** Of how many connections the buffers are kept for those that come next. */
	private static final int KEPT = 64;

	/** What part of the heap the buffers of connections may take. */
	private static final int SHARE = 4;

	@Override
	public void customize(TomcatServletWebServerFactory server) {
		server.addConnectorCustomizers(Wire::customize);
	}

	private static void customize(Connector connector) {
		connector.setProperty("socket.appWriteBufSize", String.valueOf(WRITTEN_AT_ONCE));
		connector.setProperty("socket.bufferPool", String.valueOf(KEPT));
		if (connector.getProtocolHandler() instanceof AbstractProtocol<?> protocol) {
			protocol.setMaxConnections(
					Math.min(protocol.getMaxConnections(), mostConnections(Runtime.getRuntime().maxMemory())));
		}
		connector.addLifecycleListener((event) -> {
			if (event.getType().equals(Lifecycle.AFTER_INIT_EVENT)) {
				ProtocolHandler protocol = connector.getProtocolHandler();
				protocol.setAdapter(new Lingering(protocol.getAdapter()));
			}
		});
	}

	/** Each has buffers as long as it is open, asking or not. */
	static int mostConnections(long heap) {
		return Math.clamp(heap / SHARE / (READ_AT_ONCE + WRITTEN_AT_ONCE), 64, Integer.MAX_VALUE);
	}

}
