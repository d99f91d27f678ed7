package blog.troppo.discussion.linkback;

import java.util.List;
import java.util.Map;

import blog.troppo.rpc.RpcValue;
import blog.troppo.rpc.RpcWriter;
import blog.troppo.testing.RawHttp;

/** Pings from many addresses, as a proxy would pass them on. */
record IncomingLinksTestCaller(int port) {

	void ping(String from, String source, String target) {
		RawHttp.ask(this.port, "POST", "/xmlrpc.php", Map.of("X-Forwarded-For", from, "Content-Type", "text/xml"),
				RpcWriter.call("pingback.ping", List.of(RpcValue.of(source), RpcValue.of(target))));
	}

}
