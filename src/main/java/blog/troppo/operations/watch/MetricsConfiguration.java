package blog.troppo.operations.watch;

import java.io.IOException;

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

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Figures for Prometheus, at a port of their own and for this machine alone unless the
 * operator says otherwise. Without that port nothing of this is there.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@Named("troppo.metrics.port")
class MetricsConfiguration {

	@Bean(destroyMethod = "close")
	PrometheusMeterRegistry meters(DataSource pool, JdbcClient database, ObjectProvider<MeterBinder> others)
			throws java.sql.SQLException {
		PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
		new JvmMemoryMetrics().bindTo(meters);
		new JvmThreadMetrics().bindTo(meters);
		new ProcessorMetrics().bindTo(meters);
		new UptimeMetrics().bindTo(meters);
		if (pool.isWrapperFor(HikariDataSource.class)) {
			pool.unwrap(HikariDataSource.class).setMetricsTrackerFactory(new MicrometerMetricsTrackerFactory(meters));
		}
		new BlogFigures(database).bindTo(meters);
		others.orderedStream().forEach((other) -> other.bindTo(meters));
		return meters;
	}

	@Bean(destroyMethod = "close")
	JvmGcMetrics pauses(PrometheusMeterRegistry meters) {
		JvmGcMetrics pauses = new JvmGcMetrics();
		pauses.bindTo(meters);
		return pauses;
	}

	@Bean
	RequestTimes requestTimes(PrometheusMeterRegistry meters) {
		return new RequestTimes(meters);
	}

	@Bean(destroyMethod = "close")
	MetricsServer metricsServer(PrometheusMeterRegistry meters, @Value("${troppo.metrics.port}") int port,
			@Value("${troppo.metrics.address:127.0.0.1}") String address) throws IOException {
		return new MetricsServer(meters, address, port);
	}

}
