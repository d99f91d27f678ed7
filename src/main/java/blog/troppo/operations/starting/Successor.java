package blog.troppo.operations.starting;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Collection;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;

/**
 * The web server that will be there, or not. Who passes something on to it waits until
 * that is known.
 */
final class Successor {

	private final CompletableFuture<InetSocketAddress> place = new CompletableFuture<>();

	void isAt(InetSocketAddress place) {
		this.place.complete(place);
	}

	void willNotCome() {
		this.place.cancel(false);
	}

	/** What the visitor has sent and goes on sending is answered by the web server. */
	void serve(Socket visitor, SentRequest request) throws IOException {
		try (Socket server = ask(request)) {
			Thread.ofVirtual().name("visitor-sends").start(() -> copy(visitor, server));
			server.getInputStream().transferTo(visitor.getOutputStream());
			visitor.shutdownOutput();
		}
	}

	/** Asked for these alone, for nobody. */
	void serve(Collection<SentRequest> requests) {
		for (SentRequest request : requests) {
			try (Socket server = ask(request)) {
				server.getInputStream().transferTo(OutputStream.nullOutputStream());
			}
			catch (IOException ex) {
				// whoever asks next has it made
			}
		}
	}

	private Socket ask(SentRequest request) throws IOException {
		Socket server = new Socket();
		try {
			server.connect(this.place.join());
			request.passOn(server.getOutputStream());
			return server;
		}
		catch (IOException | CancellationException ex) {
			server.close();
			throw ex;
		}
	}

	private static void copy(Socket visitor, Socket server) {
		try {
			visitor.getInputStream().transferTo(server.getOutputStream());
			server.shutdownOutput();
		}
		catch (IOException ex) {
			// one of them has gone
		}
	}

}
