package blog.troppo.operations.watch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;

import javax.sql.DataSource;

import blog.troppo.kept.StatementListener;
import blog.troppo.kept.WatchedPool;
import blog.troppo.operations.CannotProceedException;
import blog.troppo.testing.PostgresForTests;
import com.github.kagkarlsson.scheduler.event.ExecutionChain;
import com.github.kagkarlsson.scheduler.event.ExecutionInterceptor;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MDC;

import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

class TracesTests {

	private static final PostgresForTests.Database DATABASE = PostgresForTests.freshDatabase();

	private final Kept kept = new Kept();

	private final SdkTracerProvider provider = TraceExport.provider(this.kept, new MockEnvironment());

	private final Tracer tracer = TraceExport.tracer(this.provider);

	/** Takes spans in this process. */
	private static final class Kept implements SpanExporter {

		private final List<SpanData> spans = new CopyOnWriteArrayList<>();

		@Override
		public CompletableResultCode export(Collection<SpanData> spans) {
			this.spans.addAll(spans);
			return CompletableResultCode.ofSuccess();
		}

		@Override
		public CompletableResultCode flush() {
			return CompletableResultCode.ofSuccess();
		}

		@Override
		public CompletableResultCode shutdown() {
			return CompletableResultCode.ofSuccess();
		}

	}

	/**
	 * The span of that name, once it was handed over: a flush that is asked for while
	 * another one ends hands nothing over, so that one may not be enough.
	 */
	private SpanData span(String name) {
		return await().atMost(Duration.ofSeconds(30)).until(() -> {
			this.provider.forceFlush().join(10, TimeUnit.SECONDS);
			return this.kept.spans.stream().filter((span) -> span.getName().equals(name)).findFirst();
		}, Optional::isPresent).orElseThrow();
	}

	private static String text(SpanData span, String attribute) {
		return String.valueOf(span.getAttributes().get(AttributeKey.stringKey(attribute)));
	}

	private DataSource pool(Tracer with) {
		StaticListableBeanFactory beans = new StaticListableBeanFactory();
		beans.addBean("spans", new StatementSpans(with));
		return (DataSource) new WatchedPool(beans.getBeanProvider(StatementListener.class))
			.postProcessAfterInitialization(
					new DriverManagerDataSource(DATABASE.url(), DATABASE.user(), DATABASE.password()), "pool");
	}

	private static void ask(DataSource pool, String sql) {
		try (Connection connection = pool.getConnection(); Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
		catch (java.sql.SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static MockHttpServletRequest secretive() {
		MockHttpServletRequest request = new MockHttpServletRequest("POST", "/wp-login.php");
		request.setQueryString("action=rp&key=querysecret");
		request.setParameter("pwd", "formsecret");
		request.addHeader("Cookie", "session=cookiesecret");
		request.addHeader("Authorization", "Basic headersecret");
		return request;
	}

	private void answer(Tracer with, MockHttpServletRequest request, int status, Runnable work) throws Exception {
		try (MDC.MDCCloseable _ = MDC.putCloseable("request", "ab12-3")) {
			new RequestSpans(with).doFilter(request, new MockHttpServletResponse(), (asked, given) -> {
				work.run();
				((MockHttpServletResponse) given).setStatus(status);
			});
		}
	}

	@Test
	void aRequestIsATraceWithItsStatements() throws Exception {
		DataSource pool = pool(this.tracer);
		ask(pool, "select 'before'");
		answer(this.tracer, secretive(), 200, () -> ask(pool, "select 'amy@blog.test', 7"));
		SpanData request = span("POST admin");
		SpanData statement = span("SELECT");
		assertThat(this.kept.spans).containsExactlyInAnyOrder(request, statement);
		assertThat(statement.getParentSpanId()).isEqualTo(request.getSpanId());
		assertThat(statement.getTraceId()).isEqualTo(request.getTraceId());
		assertThat(statement.getEndEpochNanos()).isGreaterThan(statement.getStartEpochNanos());
		assertThat(text(statement, "db.query.text")).isEqualTo("select '?', ?");
		assertThat(text(request, "troppo.request")).isEqualTo("ab12-3");
		assertThat(text(request, "url.path")).isEqualTo("/wp-login.php");
		assertThat(request.getAttributes().get(AttributeKey.longKey("http.response.status_code"))).isEqualTo(200);
		assertThat(request.getResource().getAttribute(AttributeKey.stringKey("service.name"))).isEqualTo("troppo");
	}

	@ParameterizedTest
	@CsvSource({ "200, UNSET", "404, UNSET", "500, ERROR", "503, ERROR" })
	void whatFailedIsMarked(int status, StatusCode code) throws Exception {
		answer(this.tracer, new MockHttpServletRequest("GET", "/"), status, () -> {
		});
		assertThat(span("GET page").getStatus().getStatusCode()).isEqualTo(code);
	}

	@Test
	void whatIsThrownIsAnError() {
		assertThatExceptionOfType(IllegalStateException.class)
			.isThrownBy(() -> answer(this.tracer, new MockHttpServletRequest("BREW", "/feed/"), 200, () -> {
				throw new IllegalStateException("broken");
			}));
		assertThat(span("_OTHER feed").getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
	}

	@Test
	void aProxysTraceGoesOn() throws Exception {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
		request.addHeader("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
		answer(this.tracer, request, 200, () -> {
		});
		assertThat(span("GET page").getTraceId()).isEqualTo("0af7651916cd43dd8448eb211c80319c");
		assertThat(span("GET page").getParentSpanId()).isEqualTo("b7ad6b7169203331");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "nonsense", "00-00000000000000000000000000000000-0000000000000000-01",
			"00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01-\u00e9\n" })
	void aStrangersNonsenseBeginsATraceOfItsOwn(String header) throws Exception {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
		request.addHeader("traceparent", header);
		answer(this.tracer, request, 200, () -> {
		});
		assertThat(span("GET page").getParentSpanContext().isValid()).isFalse();
	}

	@Test
	void aTaskIsATrace() {
		DataSource pool = pool(this.tracer);
		task("mail", () -> ask(pool, "update settings set value = value"));
		SpanData task = span("task mail");
		assertThat(span("UPDATE").getParentSpanId()).isEqualTo(task.getSpanId());
		assertThat(task.getAttributes().asMap().values()).doesNotContain("amy@blog.test");
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> task("backup", () -> {
			throw new IllegalStateException("no room");
		}));
		assertThat(span("task backup").getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
	}

	private void task(String name, Runnable work) {
		ExecutionInterceptor spans = new TaskSpans(this.tracer);
		TaskInstance<String> instance = new TaskInstance<>(name, "amy@blog.test", "amy@blog.test");
		ExecutionContext context = new ExecutionContext(null, null, null, null);
		spans.execute(instance, context, new ExecutionChain(List.of(), (task, given) -> {
			work.run();
			return (CompletionHandler<Object>) (complete, operations) -> {
			};
		}));
	}

	@Test
	void noneIsMadeOfWhatIsNotToBeTraced() throws Exception {
		try (SdkTracerProvider none = TraceExport.provider(this.kept,
				new MockEnvironment().withProperty("troppo.traces.share", "0"))) {
			DataSource pool = pool(TraceExport.tracer(none));
			answer(TraceExport.tracer(none), secretive(), 200, () -> ask(pool, "select 1"));
		}
		assertThat(this.kept.spans).isEmpty();
	}

	/**
	 * By OTLP, to somebody who takes it: the whole way, with the beans that a name adds.
	 */
	@Test
	void tracesAreSentToWhoTakesThem() throws Exception {
		List<String> bodies = new CopyOnWriteArrayList<>();
		HttpServer collector = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
		collector.createContext("/v1/traces", (exchange) -> {
			try (exchange) {
				bodies.add(exchange.getRequestHeaders().getFirst("Authorization")
						+ unpacked(exchange.getRequestBody().readAllBytes()));
				exchange.sendResponseHeaders(200, -1);
			}
		});
		collector.start();
		try {
			context("troppo.traces.endpoint=http://127.0.0.1:" + collector.getAddress().getPort(),
					"troppo.traces.headers=Authorization=Bearer 1, X-Other=2", "troppo.traces.service=Club Troppo")
				.run((context) -> {
					assertThat(context).hasNotFailed();
					Tracer real = context.getBean(Tracer.class);
					assertThat(context.getBean(StatementListener.class)).isInstanceOf(StatementSpans.class);
					assertThat(context.getBean(ExecutionInterceptor.class)).isInstanceOf(TaskSpans.class);
					DataSource pool = pool(real);
					answer(real, secretive(), 200, () -> ask(pool, "select 'wordsecret'"));
				});
			assertThat(bodies).singleElement()
				.asString()
				.startsWith("Bearer 1")
				.contains("Club Troppo", "POST admin", "/wp-login.php", "ab12-3", "SELECT", "select '?'")
				.doesNotContain("secret");
		}
		finally {
			collector.stop(0);
		}
	}

	private static String unpacked(byte[] body) throws IOException {
		return new String(new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes(),
				StandardCharsets.ISO_8859_1);
	}

	private static WebApplicationContextRunner context(String... properties) {
		return new WebApplicationContextRunner().withPropertyValues(properties)
			.withUserConfiguration(Traces.WhereRequestsAreAnswered.class);
	}

	@ParameterizedTest
	@ValueSource(strings = { "troppo.traces.endpoint=", "troppo.other=1" })
	void withoutANameNothingIsThere(String property) {
		context(property).run((context) -> assertThat(context).doesNotHaveBean(Tracer.class)
			.doesNotHaveBean(RequestSpans.class)
			.doesNotHaveBean(StatementListener.class)
			.doesNotHaveBean(ExecutionInterceptor.class));
	}

	@ParameterizedTest
	@CsvSource({ "http://localhost:4318, http://localhost:4318/v1/traces",
			"https://collector.example/otlp/, https://collector.example/otlp/v1/traces",
			"http://localhost:4318/v1/traces, http://localhost:4318/v1/traces",
			"' http://[::1]:4318 ', http://[::1]:4318/v1/traces" })
	void anEndpointIsNamedWithOrWithoutThePath(String given, String used) {
		assertThat(TraceExport.endpoint(given)).isEqualTo(used);
	}

	@ParameterizedTest
	@ValueSource(strings = { "localhost:4318", "ftp://localhost", "grpc://localhost:4317", "http://", "a b" })
	void whatIsNoEndpointStopsTheStart(String given) {
		assertThatExceptionOfType(CannotProceedException.class).isThrownBy(() -> TraceExport.endpoint(given))
			.withMessageContaining("troppo.traces.endpoint");
	}

}
