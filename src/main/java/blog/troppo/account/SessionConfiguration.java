package blog.troppo.account;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.FlashMapManager;
import org.springframework.web.servlet.support.AbstractFlashMapManager;

/**
 * Sessions in PostgreSQL. Their attributes are texts and are kept as such, so that
 * neither a new version nor an enemy's bytes can do anything on reading.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableSpringHttpSession
class SessionConfiguration {

	/**
	 * What Spring Session makes for itself tells errors apart by a file of all databases,
	 * for which each start would bring a parser of XML along.
	 */
	@Bean
	JdbcIndexedSessionRepository sessionRepository(JdbcOperations database, PlatformTransactionManager transactions,
			@Qualifier("springSessionConversionService") ConversionService conversion,
			@Value("${spring.session.timeout}") Duration timeout) {
		TransactionTemplate ownTransaction = new TransactionTemplate(transactions);
		ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		JdbcIndexedSessionRepository sessions = new JdbcIndexedSessionRepository(database, ownTransaction);
		sessions.setConversionService(conversion);
		sessions.setDefaultMaxInactiveInterval(timeout);
		return sessions;
	}

	@Bean
	ConversionService springSessionConversionService() {
		GenericConversionService conversion = new GenericConversionService();
		conversion.addConverter(Object.class, byte[].class, (value) -> {
			if (value instanceof String text) {
				return text.getBytes(StandardCharsets.UTF_8);
			}
			throw new IllegalArgumentException("A session keeps texts, not a " + value.getClass().getName());
		});
		conversion.addConverter(byte[].class, Object.class, (bytes) -> new String(bytes, StandardCharsets.UTF_8));
		return conversion;
	}

	/**
	 * Keeps nothing from one request to the next: Spring's own asks for the session with
	 * each, and nobody here has it keep anything.
	 */
	@Bean
	FlashMapManager flashMapManager() {
		return new AbstractFlashMapManager() {
			@Override
			protected @Nullable List<FlashMap> retrieveFlashMaps(HttpServletRequest request) {
				return null;
			}

			@Override
			protected void updateFlashMaps(List<FlashMap> maps, HttpServletRequest request,
					HttpServletResponse response) {
				throw new UnsupportedOperationException("What a page says at the next is a Flash of the admin's");
			}
		};
	}

	@Bean
	CookieSerializer cookieSerializer() {
		return new SessionCookie();
	}

}
