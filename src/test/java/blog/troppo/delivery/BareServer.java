package blog.troppo.delivery;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;

/** A web server as ours is set up for the wire, that answers all in one way. */
record BareServer(TomcatWebServer web) implements AutoCloseable {

	/** What it answers. */
	interface Answer {

		void to(HttpServletRequest request, HttpServletResponse response) throws IOException;

	}

	static BareServer start(Answer answer) {
		TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory(0);
		new Wire().customize(factory);
		TomcatWebServer web = (TomcatWebServer) factory
			.getWebServer((context) -> context.addServlet("all", new HttpServlet() {
				@Override
				protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
					answer.to(request, response);
				}
			}).addMapping("/"));
		web.start();
		return new BareServer(web);
	}

	HttpRequest asked(String query) {
		return HttpRequest.newBuilder(URI.create("http://localhost:" + this.web.getPort() + "/?" + query)).build();
	}

	@Override
	public void close() {
		this.web.stop();
	}

}
