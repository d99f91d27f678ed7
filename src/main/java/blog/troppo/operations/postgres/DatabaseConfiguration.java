package blog.troppo.operations.postgres;

import java.nio.file.Path;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Tells the connection pool, and through it Flyway and Hibernate, where the database is.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
public class DatabaseConfiguration {

	@Bean
	JdbcConnectionDetails database(DatabaseSettings settings, @Value("${troppo.data}") Path data,
			ObjectProvider<DatabaseAhead> ahead) {
		return settings.embedded() ? new EmbeddedDatabase(ahead.getIfAvailable(DatabaseAhead::new).server(data))
				: settings.external();
	}

}
