package blog.troppo.formatting;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import blog.troppo.testing.Browser;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A real browser, which no policy holds back, shows what the filters left of scripts, and
 * does to each element what a reader might do.
 */
class XssTests {

	private static final String FRAME = """
			<script>
			addEventListener("click", (event) => {
				const link = event.target.closest("a");
				if (link && link.protocol !== "javascript:") event.preventDefault();
			}, true);
			addEventListener("submit", (event) => event.preventDefault(), true);
			addEventListener("load", () => {
				for (const element of document.body.querySelectorAll("*")) {
					for (const event of ["mouseover", "focus", "toggle", "error", "load", "begin"]) {
						element.dispatchEvent(new Event(event));
					}
					if (element.click) element.click();
				}
				top.shown++;
			});
			</script><body>""";

	private HttpServer server;

	private String page = "";

	@BeforeEach
	void start() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.createContext("/", (exchange) -> {
			byte[] body = this.page.getBytes(StandardCharsets.UTF_8);
			exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
			exchange.sendResponseHeaders(200, body.length);
			exchange.getResponseBody().write(body);
			exchange.close();
		});
		this.server.start();
	}

	@AfterEach
	void stop() {
		this.server.stop(0);
	}

	@Test
	void nothingThatPostsMayHoldRuns() {
		assertThat(runs(Kses::post)).isZero();
	}

	@Test
	void nothingThatCommentsMayHoldRuns() {
		assertThat(runs((text) -> CommentText.toShow(CommentText.toStore(text, "a.example"), "a.example", "/")))
			.isZero();
	}

	@Test
	void nothingThatEmbedsOfStrangersMayHoldRuns() {
		assertThat(runs((text) -> String.valueOf(EmbedHtml.ofStranger(text + "<iframe></iframe>", "secret")))).isZero();
	}

	@Test
	void escapedAndStrippedTextDoesNotRun() {
		assertThat(runs((text) -> "<p title=\"" + Escape.attr(text) + "\">" + Escape.html(text) + "</p><a href=\""
				+ Urls.escape(text) + "\">x</a>"))
			.isZero();
	}

	/** Otherwise the tests above would prove nothing. */
	@Test
	void withoutAFilterManyRun() {
		assertThat(runs(UnaryOperator.identity())).isGreaterThan(30);
	}

	@ParameterizedTest
	@MethodSource("vectors")
	void whatIsLeftHasNoHandlerAndNoScheme(String vector) {
		for (String left : List.of(Kses.post(vector), Kses.data(vector), CommentText.toStore(vector, "a.example"))) {
			HarmlessHtml.check(left);
		}
	}

	static Stream<String> vectors() {
		return XssVectors.all().stream();
	}

	private long runs(UnaryOperator<String> filter) {
		this.page = "<!DOCTYPE html><script>var shown = 0; var hits = 0;</script>" + XssVectors.all()
			.stream()
			.map((vector) -> "<iframe srcdoc=\"" + Escape.textarea(FRAME + filter.apply(vector)) + "\"></iframe>")
			.collect(Collectors.joining());
		Browser browser = Browser.open().visit("http://localhost:" + this.server.getAddress().getPort() + "/");
		long most = System.nanoTime() + 10_000_000_000L;
		while (System.nanoTime() < most && number(browser, "shown") < XssVectors.all().size()) {
			Thread.onSpinWait();
		}
		return number(browser, "hits");
	}

	private static long number(Browser browser, String variable) {
		return (browser.value(variable) instanceof Long value) ? value : -1;
	}

}
