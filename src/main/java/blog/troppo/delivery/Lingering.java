package blog.troppo.delivery;

import org.apache.coyote.Adapter;
import org.apache.coyote.Request;
import org.apache.coyote.Response;
import org.apache.tomcat.util.net.SocketEvent;

/**
 * Lets others go on once a request is answered, before Tomcat looks whether there is
 * another on the connection: under load there is by then. Else the connection would go
 * back to the thread that waits for all of them, and wake it up.
 */
record Lingering(Adapter inner) implements Adapter {

	@Override
	public void service(Request request, Response response) throws Exception {
		this.inner.service(request, response);
		Thread.yield();
	}

	@Override
	public boolean prepare(Request request, Response response) throws Exception {
		return this.inner.prepare(request, response);
	}

	@Override
	public boolean asyncDispatch(Request request, Response response, SocketEvent event) throws Exception {
		return this.inner.asyncDispatch(request, response, event);
	}

	@Override
	public void log(Request request, Response response, long time) {
		this.inner.log(request, response, time);
	}

	@Override
	public void checkRecycled(Request request, Response response) {
		this.inner.checkRecycled(request, response);
	}

	@Override
	public String getDomain() {
		return this.inner.getDomain();
	}

}
