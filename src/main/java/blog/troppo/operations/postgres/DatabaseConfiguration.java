package blog.troppo.operations.postgres;

import java.nio.file.Path;
import java.util.function.Consumer;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

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

	/** Work on the database while nothing else of the application is there. */
	public static void with(Environment environment, Consumer<JdbcConnectionDetails> work) {
		DatabaseSettings settings = Binder.get(environment).bindOrCreate("troppo.database", DatabaseSettings.class);
		if (!settings.embedded()) {
			work.accept(settings.external());
			return;
		}
		Path data = Path.of(environment.getRequiredProperty("troppo.data"));
		try (EmbeddedDatabase database = new EmbeddedDatabase(EmbeddedPostgres.open(data))) {
			work.accept(database);
		}
	}

}
