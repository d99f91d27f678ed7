package blog.troppo.operations.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.stream.Stream;

import javax.sql.DataSource;

import blog.troppo.operations.Named;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.metrics.micrometer.MicrometerMetricsTrackerFactory;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;

import org.springframework.beans.factory.BeanRegistry;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Figures for Prometheus, at a port of their own and for this machine alone unless the
 * operator says otherwise. Without that port nothing of this is there.
 */
public final class Metrics extends Named {

	private static final String PORT = "troppo.metrics.port";

	public Metrics() {
		super(PORT);
	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnWebApplication
	@Import(Metrics.class)
	static class WhereRequestsAreAnswered {

	}

	@Override
	protected void add(BeanRegistry registry, Environment environment) {
		int port = environment.getRequiredProperty(PORT, Integer.class);
		String address = environment.getProperty("troppo.metrics.address", "127.0.0.1");
		registry.registerBean(PrometheusMeterRegistry.class,
				(meters) -> meters.supplier((beans) -> meters(beans.bean(DataSource.class),
						beans.bean(JdbcClient.class), beans.beanProvider(MeterBinder.class).orderedStream())));
		registry.registerBean(RequestTimes.class);
		registry.registerBean(MetricsServer.class, (server) -> server
			.supplier((beans) -> server(beans.bean(PrometheusMeterRegistry.class), address, port)));
	}

	private static PrometheusMeterRegistry meters(DataSource pool, JdbcClient database, Stream<MeterBinder> others) {
		PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
		new JvmMemoryMetrics().bindTo(meters);
		new JvmThreadMetrics().bindTo(meters);
		new JvmGcMetrics().bindTo(meters);
		new ProcessorMetrics().bindTo(meters);
		new UptimeMetrics().bindTo(meters);
		try {
			if (pool.isWrapperFor(HikariDataSource.class)) {
				pool.unwrap(HikariDataSource.class)
					.setMetricsTrackerFactory(new MicrometerMetricsTrackerFactory(meters));
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException("The pool did not say what it is", ex);
		}
		new BlogFigures(database).bindTo(meters);
		others.forEach((other) -> other.bindTo(meters));
		return meters;
	}

	private static MetricsServer server(PrometheusMeterRegistry meters, String address, int port) {
		try {
			return new MetricsServer(meters, address, port);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Metrics cannot be told at " + address + ":" + port, ex);
		}
	}

}
