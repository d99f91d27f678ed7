package blog.troppo.account;

import java.nio.charset.StandardCharsets;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.session.web.http.CookieSerializer;

/**
 * Sessions in PostgreSQL. Their attributes are texts and are kept as such, so that
 * neither a new version nor an enemy's bytes can do anything on reading.
 */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

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

	@Bean
	CookieSerializer cookieSerializer() {
		return new SessionCookie();
	}

}
