package blog.troppo.operations.watch;

import java.net.URI;
import java.net.URISyntaxException;

import blog.troppo.operations.CannotProceedException;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporterBuilder;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import org.jspecify.annotations.Nullable;

import org.springframework.core.env.Environment;

/**
 * What makes spans and sends them, as the operator's settings say. A class of its own, so
 * that nothing of OpenTelemetry is loaded where nobody takes traces.
 */
final class TraceExport {

	private static final String PATH = "/v1/traces";

	private TraceExport() {
	}

	static Tracer tracer(SdkTracerProvider provider) {
		return provider.get("blog.troppo");
	}

	static SdkTracerProvider provider(Environment environment) {
		return provider(exporter(environment), environment);
	}

	/** What goes on is sent when the provider is closed with the application. */
	static SdkTracerProvider provider(SpanExporter exporter, Environment environment) {
		Resource resource = Resource.getDefault()
			.merge(Resource.create(Attributes.of(AttributeKey.stringKey("service.name"),
					environment.getProperty("troppo.traces.service", "troppo"),
					AttributeKey.stringKey("service.instance.id"), Node.name())));
		return SdkTracerProvider.builder()
			.setResource(resource)
			.setSampler(Sampler.traceIdRatioBased(environment.getProperty("troppo.traces.share", Double.class, 1.0)))
			.addSpanProcessor(BatchSpanProcessor.builder(exporter).build())
			.build();
	}

	private static SpanExporter exporter(Environment environment) {
		OtlpHttpSpanExporterBuilder exporter = OtlpHttpSpanExporter.builder()
			.setEndpoint(endpoint(environment.getRequiredProperty(Traces.ENDPOINT)))
			.setCompression("gzip");
		for (String header : environment.getProperty("troppo.traces.headers", "").split(",")) {
			int equals = header.indexOf('=');
			if (equals > 0) {
				exporter.addHeader(header.substring(0, equals).strip(), header.substring(equals + 1).strip());
			}
		}
		return exporter.build();
	}

	/** As {@code OTEL_EXPORTER_OTLP_ENDPOINT} is meant, or with the path. */
	static String endpoint(String given) {
		String address = given.strip().replaceFirst("/+$", "");
		try {
			URI uri = new URI(address);
			if (uri.getHost() != null && String.valueOf(uri.getScheme()).matches("https?")) {
				return address.endsWith(PATH) ? address : address + PATH;
			}
		}
		catch (URISyntaxException ex) {
			throw unusable(ex);
		}
		throw unusable(null);
	}

	private static CannotProceedException unusable(@Nullable Throwable cause) {
		return new CannotProceedException(
				"troppo.traces.endpoint must be like http://localhost:4318 (OTLP over HTTP): correct it, or leave it out",
				cause);
	}

}
