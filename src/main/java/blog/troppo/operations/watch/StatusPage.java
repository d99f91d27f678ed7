package blog.troppo.operations.watch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.site.SiteUrls;
import blog.troppo.support.SiteClock;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.Context;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Tells readers whether all is well, now and in the last months. Made of what this node
 * remembers, so that it is there when nothing else is.
 */
@Component
@ConditionalOnWebApplication
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class StatusPage implements Filter {

	private static final int DAYS = 90;

	private static final int NEWEST = 10;

	private static final Set<String> METHODS = Set.of("GET", "HEAD");

	private final String path;

	private final Lookout lookout;

	private final StatusTemplate template;

	private final Settings settings;

	private final SiteUrls urls;

	private final SiteClock siteClock;

	private final Clock clock;

	StatusPage(@Value("${troppo.status.path}") String path, Lookout lookout, StatusTemplate template, Settings settings,
			SiteUrls urls, SiteClock siteClock, Clock clock) {
		this.path = path;
		this.lookout = lookout;
		this.template = template;
		this.settings = settings;
		this.urls = urls;
		this.siteClock = siteClock;
		this.clock = clock;
	}

	/** An outage, as a reader reads of it. */
	public record Outage(String from, String until, long minutes) {
	}

	/** A day's bar. */
	public record Bar(int x, String kind, String date, long minutes) {
	}

	@Override
	public void doFilter(ServletRequest asked, ServletResponse given, FilterChain chain)
			throws IOException, ServletException {
		HttpServletRequest request = (HttpServletRequest) asked;
		if (!this.path.isEmpty() && request.getRequestURI().equals(this.path)
				&& METHODS.contains(request.getMethod())) {
			send(request, (HttpServletResponse) given);
		}
		else {
			chain.doFilter(asked, given);
		}
	}

	private void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
		Locale language = language(request);
		byte[] html = this.template.draw(facts(language)).getBytes(StandardCharsets.UTF_8);
		response.setContentType("text/html; charset=UTF-8");
		response.setHeader("Content-Language", language.getLanguage());
		response.setHeader("Cache-Control", "no-store");
		response.setHeader("X-Robots-Tag", "noindex");
		response.setHeader("X-Content-Type-Options", "nosniff");
		response.setHeader("Content-Security-Policy",
				"default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'");
		response.setContentLength(html.length);
		if (request.getMethod().equals("GET")) {
			response.getOutputStream().write(html);
		}
	}

	/** The site's language; the reader's own as long as nobody knows that. */
	private Locale language(HttpServletRequest request) {
		String wished;
		try {
			wished = this.settings.get(SiteSettings.WPLANG);
		}
		catch (DataAccessException ex) {
			wished = request.getLocale().getLanguage();
		}
		return wished.startsWith("de") ? Locale.GERMAN : Locale.ENGLISH;
	}

	private Context facts(Locale words) {
		Instant now = this.clock.instant();
		Instant away = this.lookout.awaySince();
		ZoneId zone = zone();
		List<Trouble> troubles = new ArrayList<>(this.lookout.history().troubles());
		if (away != null) {
			troubles.addFirst(new Trouble(Trouble.DATABASE, "", away, null));
		}
		Days days = Days.of(troubles, this.lookout.history().from(), now, zone, DAYS);
		DateTimeFormatter time = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
			.withLocale(words)
			.withZone(zone);
		Context facts = new Context(words);
		facts.setVariable("site", site());
		facts.setVariable("home", home());
		facts.setVariable("away", (away != null) ? time.format(away) : null);
		facts.setVariable("now", time.format(now));
		facts.setVariable("known", days.known().toDays());
		facts.setVariable("percent", String.format(words, "%.2f", days.percent()));
		facts.setVariable("bars", bars(days, words));
		facts.setVariable("outages", troubles.stream().limit(NEWEST).map((each) -> outage(each, now, time)).toList());
		return facts;
	}

	private static List<Bar> bars(Days days, Locale words) {
		DateTimeFormatter date = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(words);
		List<Bar> bars = new ArrayList<>();
		for (Days.Day day : days.days()) {
			bars.add(new Bar(bars.size() * 8, day.kind().name().toLowerCase(Locale.ROOT), date.format(day.date()),
					minutes(day.away())));
		}
		return bars;
	}

	private static Outage outage(Trouble trouble, Instant now, DateTimeFormatter time) {
		Instant ended = trouble.ended();
		return new Outage(time.format(trouble.began()), (ended != null) ? time.format(ended) : "",
				minutes(java.time.Duration.between(trouble.began(), trouble.endedOr(now))));
	}

	/** One that was begun counts. */
	private static long minutes(java.time.Duration time) {
		return (time.toSeconds() + 59) / 60;
	}

	private ZoneId zone() {
		try {
			return this.siteClock.zone();
		}
		catch (DataAccessException ex) {
			return ZoneOffset.UTC;
		}
	}

	private String site() {
		try {
			return this.settings.get(SiteSettings.BLOGNAME);
		}
		catch (DataAccessException ex) {
			return "";
		}
	}

	private @Nullable String home() {
		try {
			return this.urls.home("/");
		}
		catch (DataAccessException ex) {
			return null;
		}
	}

}
