package blog.troppo.operations.watch;

import blog.troppo.operations.Named;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.sdk.trace.SdkTracerProvider;

import org.springframework.beans.factory.BeanRegistry;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/**
 * OpenTelemetry's traces: a request or a task, and the statements within it, sent by OTLP
 * over HTTP to whom the operator names. Without a name nothing of this is there, not even
 * its classes.
 */
public final class Traces extends Named {

	static final String ENDPOINT = "troppo.traces.endpoint";

	public Traces() {
		super(ENDPOINT);
	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnWebApplication
	@Import(Traces.class)
	static class WhereRequestsAreAnswered {

	}

	@Override
	protected void add(BeanRegistry registry, Environment environment) {
		registry.registerBean(SdkTracerProvider.class,
				(provider) -> provider.supplier((beans) -> TraceExport.provider(environment)));
		registry.registerBean(Tracer.class,
				(tracer) -> tracer.supplier((beans) -> TraceExport.tracer(beans.bean(SdkTracerProvider.class))));
		registry.registerBean(RequestSpans.class);
		registry.registerBean(StatementSpans.class);
		registry.registerBean(TaskSpans.class);
	}

}
