package blog.troppo.theme;

import java.util.List;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.slf4j.LoggerFactory;

/** The SQL statements that something costs, through Hibernate and beside it. */
final class Statements {

	private static final String HIBERNATE = "org.hibernate.SQL";

	private static final String JDBC = "org.springframework.jdbc.core.JdbcTemplate";

	private Statements() {
	}

	static List<String> of(Runnable work) {
		ListAppender<ILoggingEvent> heard = new ListAppender<>();
		heard.start();
		List<Logger> loggers = List.of((Logger) LoggerFactory.getLogger(HIBERNATE),
				(Logger) LoggerFactory.getLogger(JDBC));
		loggers.forEach((logger) -> {
			logger.setLevel(Level.DEBUG);
			logger.setAdditive(false);
			logger.addAppender(heard);
		});
		try {
			work.run();
		}
		finally {
			loggers.forEach((logger) -> {
				logger.detachAppender(heard);
				logger.setAdditive(true);
				logger.setLevel(null);
			});
		}
		return heard.list.stream()
			.filter((event) -> event.getLoggerName().equals(HIBERNATE)
					|| event.getFormattedMessage().startsWith("Executing prepared SQL statement")
					|| event.getFormattedMessage().startsWith("Executing SQL query"))
			.map(ILoggingEvent::getFormattedMessage)
			.toList();
	}

}
