package blog.troppo.operations.starting;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

import blog.troppo.kept.SavedAnswers;
import blog.troppo.operations.postgres.DatabaseAtRest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * Answers readers from the first moment with what the last process has left for them, as
 * long as the embedded database is as it was left, or with what it knew when it was
 * killed. To be used before anything starts the database.
 */
public final class AnswersWhileStarting implements ApplicationContextInitializer<GenericApplicationContext> {

	private static final Logger logger = LoggerFactory.getLogger(AnswersWhileStarting.class);

	private static final int LAST_PORT = 65_535;

	@Override
	public void initialize(GenericApplicationContext context) {
		Environment settings = context.getEnvironment();
		int port = settings.getProperty("server.port", Integer.class, 0);
		if (port <= 0 || port > LAST_PORT || StringUtils.hasText(settings.getProperty("troppo.database.url"))
				|| isEncrypted(settings)) {
			return;
		}
		String host = settings.getProperty("server.address");
		InetSocketAddress place = (host != null) ? new InetSocketAddress(host, port) : new InetSocketAddress(port);
		try {
			Optional<SavedAnswers> saved = saved(Path.of(settings.getRequiredProperty("troppo.data")));
			if (saved.isPresent()) {
				Reception reception = Reception.open(place, saved.get());
				context.registerBean(Reception.class, () -> reception);
			}
		}
		catch (IOException ex) {
			logger.info("Nobody is answered until the start is done: {}", ex.getMessage());
		}
	}

	private static Optional<SavedAnswers> saved(Path data) throws IOException {
		return Files.isDirectory(data)
				? SavedAnswers.take(data, DatabaseAtRest.state(data), DatabaseAtRest.isAbandoned(data))
				: Optional.empty();
	}

	private static boolean isEncrypted(Environment settings) {
		return Stream.of("bundle", "certificate", "key-store")
			.anyMatch((name) -> settings.containsProperty("server.ssl." + name));
	}

}
