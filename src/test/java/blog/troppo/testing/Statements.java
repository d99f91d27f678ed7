package blog.troppo.testing;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.slf4j.LoggerFactory;

/**
 * The statements that are sent to the database while something is done, but for those of
 * tasks, which run when they like.
 */
public final class Statements {

	private static final List<String> TELLERS = List.of("org.hibernate.SQL",
			"org.springframework.jdbc.core.JdbcTemplate");

	private Statements() {
	}

	public static List<String> during(Runnable work) {
		ListAppender<ILoggingEvent> told = new ListAppender<>() {
			@Override
			protected void append(ILoggingEvent event) {
				if (!event.getThreadName().startsWith("task-")) {
					super.append(event);
				}
			}
		};
		List<Logger> loggers = TELLERS.stream().map((name) -> (Logger) LoggerFactory.getLogger(name)).toList();
		Map<Logger, Boolean> additive = loggers.stream().collect(Collectors.toMap((one) -> one, Logger::isAdditive));
		told.start();
		loggers.forEach((logger) -> {
			logger.setLevel(Level.DEBUG);
			logger.setAdditive(false);
			logger.addAppender(told);
		});
		try {
			work.run();
		}
		finally {
			loggers.forEach((logger) -> {
				logger.detachAppender(told);
				logger.setLevel(null);
				logger.setAdditive(additive.getOrDefault(logger, true));
			});
		}
		return told.list.stream()
			.map(ILoggingEvent::getFormattedMessage)
			.filter((message) -> !message.equals("Executing prepared SQL query")
					&& !message.equals("Executing prepared SQL update"))
			.toList();
	}

}
