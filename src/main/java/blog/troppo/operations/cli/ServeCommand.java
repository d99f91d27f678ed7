package blog.troppo.operations.cli;

import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

import blog.troppo.site.SiteUrls;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/**
 * {@code serve}: answers readers and writers until it is told to stop.
 */
@Command(name = "serve", description = "Start the blog; on an empty database set one up first.")
class ServeCommand implements Callable<Integer> {

	private static final int LAST_PORT = 65_535;

	@Option(names = "--port", paramLabel = "PORT", description = "Where to answer (default: 8080).")
	@Nullable Integer port;

	@Option(names = "--url", paramLabel = "URL",
			description = "The blog's public address, when it is not http://localhost:PORT.")
	@Nullable String url;

	@Option(names = "--demo", description = "Fill an empty database with the Club Troppo sample.")
	boolean demo;

	@Mixin
	Engine engine = new Engine();

	@Override
	public Integer call() throws InterruptedException {
		if (this.port != null && (this.port < 0 || this.port > LAST_PORT)) {
			throw new ParameterException(this.engine.commandLine(), "--port is a number from 1 to " + LAST_PORT);
		}
		PrintWriter out = this.engine.out();
		CountDownLatch closed = new CountDownLatch(1);
		ConfigurableApplicationContext context = this.engine.set("troppo.port", this.port)
			.set("troppo.url", this.url)
			.set("troppo.demo", this.demo ? "true" : null)
			.serve();
		context.addApplicationListener((ApplicationListener<ContextClosedEvent>) (event) -> closed.countDown());
		context.getBean(FirstStart.class)
			.adminPassword()
			.ifPresent((password) -> out.println("A new site is set up: log in as " + FirstStart.ADMIN
					+ " with the password " + password + " (it is not shown again)"));
		out.println("Troppo is ready at " + address(context));
		out.flush();
		closed.await();
		return 0;
	}

	/** The site's own address, unless that leads to another port of this machine. */
	private static String address(ConfigurableApplicationContext context) {
		String home = context.getBean(SiteUrls.class).home();
		int port = Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer()).getPort();
		return home.matches("http://localhost(:\\d+)?(/.*)?") ? "http://localhost:" + port : home;
	}

}
