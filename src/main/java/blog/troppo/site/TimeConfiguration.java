package blog.troppo.site;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;

import blog.troppo.support.SiteClock;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

	/** All of Troppo asks this clock for the time. */
	@Bean
	@ConditionalOnMissingBean
	Clock clock() {
		return Clock.systemUTC();
	}

	@Bean
	SiteClock siteClock(Clock clock, Settings settings) {
		return new SiteClock(clock,
				() -> zone(settings.get(SiteSettings.TIMEZONE_STRING), settings.get(SiteSettings.GMT_OFFSET)));
	}

	/** As {@code wp_timezone()}: the named zone, else the offset in hours. */
	static ZoneId zone(String name, String offsetHours) {
		try {
			return name.isBlank() ? ZoneOffset.ofTotalSeconds((int) (Double.parseDouble(offsetHours) * 3600))
					: ZoneId.of(name);
		}
		catch (DateTimeException | NumberFormatException ex) {
			return ZoneOffset.UTC;
		}
	}

}
