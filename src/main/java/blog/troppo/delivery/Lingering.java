package blog.troppo.delivery;

import org.apache.coyote.Adapter;
import org.apache.coyote.Request;
import org.apache.coyote.Response;
import org.apache.tomcat.util.net.SocketEvent;
import org.jspecify.annotations.Nullable;

/**
 * Tells of each request where the headers of its answer go, and how long a connection may
 * go on: under load what it asks next is there at once, and waiting for it beside all
 * other connections costs as much as a kept answer does. Who has gone on for a while lets
 * others go on first.
 */
record Lingering(Adapter inner) implements Adapter {

	/** In nanoseconds: some answers from memory, or one that is made. */
	private static final long LONGEST = 250_000;

	/** The place that Tomcat has on each request, one for its connection, for this. */
	private static final int NOTE = 7;

	/** How long a thread has gone on with a connection. */
	private static final class Turn {

		private @Nullable Thread thread;

		private long began;

		void begin(long now) {
			if (this.thread != Thread.currentThread()) {
				this.thread = Thread.currentThread();
				this.began = now;
			}
		}

		void end() {
			if (System.nanoTime() - this.began > LONGEST) {
				Thread.yield();
				this.began = System.nanoTime();
			}
		}

	}

	@Override
	public void service(Request request, Response response) throws Exception {
		Turn turn = turn(request);
		turn.begin(System.nanoTime());
		request.setAttribute(Header.WIRE, response.getMimeHeaders());
		this.inner.service(request, response);
		turn.end();
	}

	private static Turn turn(Request request) {
		if (request.getNote(NOTE) instanceof Turn turn) {
			return turn;
		}
		Turn turn = new Turn();
		request.setNote(NOTE, turn);
		return turn;
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
