package blog.troppo.operations.postgres;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import blog.troppo.operations.CannotProceedException;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * Starts the embedded server while the application is put together, which needs it only
 * towards the end.
 */
public final class DatabaseAhead implements ApplicationContextInitializer<GenericApplicationContext> {

	private @Nullable CompletableFuture<EmbeddedPostgres> server;

	@Override
	public void initialize(GenericApplicationContext context) {
		Environment settings = context.getEnvironment();
		if (!StringUtils.hasText(settings.getProperty("troppo.database.url"))) {
			Path data = Path.of(settings.getRequiredProperty("troppo.data"));
			this.server = CompletableFuture.supplyAsync(() -> EmbeddedPostgres.open(data),
					(work) -> Thread.ofPlatform().name("database-ahead").start(work));
			context.getBeanFactory().registerSingleton(DatabaseAhead.class.getName(), this);
		}
	}

	/** Answers when the server takes connections. */
	EmbeddedPostgres server(Path data) {
		CompletableFuture<EmbeddedPostgres> starting = this.server;
		try {
			return (starting != null) ? starting.join() : EmbeddedPostgres.open(data);
		}
		catch (CompletionException ex) {
			throw (ex.getCause() instanceof CannotProceedException reason) ? reason : ex;
		}
	}

}
