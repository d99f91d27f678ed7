package blog.troppo.theme;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import blog.troppo.content.Permalinks;
import blog.troppo.content.Post;
import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.support.SiteClock;
import blog.troppo.theme.Subject.DateArchive;
import blog.troppo.theme.Subject.Single;
import blog.troppo.theme.view.Html;
import blog.troppo.theme.view.LinkView;
import blog.troppo.theme.view.WidgetContent.Calendar;
import blog.troppo.theme.view.WidgetContent.Day;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The calendar: the month of the archive or of the post's address, else the present one.
 */
@Component
class CalendarWidget implements WidgetSource {

	private final JdbcClient database;

	private final Permalinks permalinks;

	private final Settings settings;

	private final SiteClock clock;

	private final Dates dates;

	CalendarWidget(JdbcClient database, Permalinks permalinks, Settings settings, SiteClock clock, Dates dates) {
		this.database = database;
		this.permalinks = permalinks;
		this.settings = settings;
		this.clock = clock;
		this.dates = dates;
	}

	@Override
	public Map<String, Widget> widgets() {
		return Map.of("calendar", Widget.lookingAt((drawing) -> month(drawing.subject()), this::calendar));
	}

	private List<Widget.Box> calendar(WidgetCall call) {
		YearMonth month = month(call.drawing().subject());
		LocalDate first = month.atDay(1);
		Set<Integer> days = new HashSet<>(this.database.sql("""
				select distinct extract(day from published_local)::int from posts
				where type = 'post' and status = 'publish' and published_local >= ? and published_local < ?""")
			.params(first.atStartOfDay(), first.plusMonths(1).atStartOfDay())
			.query((row, number) -> row.getInt(1))
			.list());
		DayOfWeek start = DayOfWeek.of(Math.floorMod(this.settings.get(SiteSettings.START_OF_WEEK) - 1, 7) + 1);
		List<String> weekdays = new ArrayList<>();
		for (int i = 0; i < 7; i++) {
			weekdays.add(start.plus(i).getDisplayName(TextStyle.SHORT, call.drawing().words().language()));
		}
		return List.of(new Widget.Box("calendar", Html.EMPTY, new Calendar(title(month), weekdays,
				weeks(month, start, days), beside(first, true), beside(first, false))));
	}

	private YearMonth month(Subject subject) {
		Optional<LocalDateTime> shown = switch (subject) {
			case DateArchive archive -> archive.start();
			case Single single -> single.post().publishedLocal().filter((date) -> isInAddress(date, single.post()));
			default -> Optional.empty();
		};
		return shown.map(YearMonth::from).orElseGet(() -> YearMonth.from(this.clock.siteNow()));
	}

	/** The month that the page's address names is the one shown. */
	private boolean isInAddress(LocalDateTime date, Post post) {
		return this.permalinks.of(post).contains("/%d/%02d/".formatted(date.getYear(), date.getMonthValue()));
	}

	private List<List<Day>> weeks(YearMonth month, DayOfWeek start, Set<Integer> days) {
		LocalDate today = this.clock.siteNow().toLocalDate();
		int before = Math.floorMod(month.atDay(1).getDayOfWeek().getValue() - start.getValue(), 7);
		List<List<Day>> weeks = new ArrayList<>();
		for (int day = 1 - before; day <= month.lengthOfMonth(); day += 7) {
			List<Day> week = new ArrayList<>();
			for (int number = day; number < day + 7; number++) {
				boolean within = number >= 1 && number <= month.lengthOfMonth();
				String url = within && days.contains(number)
						? this.permalinks.ofDay(month.getYear(), month.getMonthValue(), number) : null;
				week.add(new Day(within ? number : 0, url, within && today.equals(month.atDay(number))));
			}
			weeks.add(week);
		}
		return weeks;
	}

	/** The nearest month with posts before or after this one. */
	private @Nullable LinkView beside(LocalDate month, boolean earlier) {
		String sql = "select %s(month) from month_counts where type = 'post' and post_count > 0 and month %s ?"
			.formatted(earlier ? "max" : "min", earlier ? "<" : ">");
		Optional<LocalDate> found = this.database.sql(sql).param(month).query(LocalDate.class).optional();
		return found.filter((date) -> ChronoUnit.MONTHS.between(date, month) != 0)
			.map((date) -> new LinkView(Html.of(title(YearMonth.from(date))),
					this.permalinks.ofMonth(date.getYear(), date.getMonthValue())))
			.orElse(null);
	}

	private String title(YearMonth month) {
		return this.dates.format("F Y", month.atDay(1).atStartOfDay());
	}

}
