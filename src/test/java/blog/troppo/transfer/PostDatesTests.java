package blog.troppo.transfer;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;

import blog.troppo.testing.TestClock;
import blog.troppo.transfer.wxr.WxrItem;
import org.junit.jupiter.api.Test;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

class PostDatesTests {

	private static final LocalDateTime LOCAL = LocalDateTime.of(2007, 12, 28, 18, 4);

	private static final LocalDateTime UTC = LocalDateTime.of(2007, 12, 28, 8, 34);

	private static final Instant AT = Instant.parse("2007-12-28T08:34:00Z");

	@Test
	void bothDatesStayThoughTheyDisagree() {
		assertThat(dates("publish", null, LOCAL, UTC.plusHours(1), LOCAL.plusDays(1), UTC.plusDays(2)))
			.isEqualTo(new PostDates(LOCAL, AT.plusSeconds(3600), LOCAL.plusDays(1), AT.plusSeconds(2 * 86_400)));
	}

	@Test
	void eachIsMadeOfTheOtherByTheSitesZone() {
		assertThat(dates("publish", null, LOCAL, null, null, null)).isEqualTo(new PostDates(LOCAL, AT, LOCAL, AT));
		assertThat(dates("publish", null, null, UTC, null, UTC)).isEqualTo(new PostDates(LOCAL, AT, LOCAL, AT));
	}

	@Test
	void aDraftHasNoInstant() {
		assertThat(dates("draft", UTC, LOCAL, null, null, null)).isEqualTo(new PostDates(LOCAL, null, LOCAL, AT));
		assertThat(dates("draft", UTC, null, null, null, null)).isEqualTo(new PostDates(null, null, null, null));
	}

	@Test
	void theLastResortsArePubDateAndNow() {
		assertThat(dates("publish", UTC, null, null, null, null).at()).isEqualTo(AT);
		assertThat(dates("private", null, null, null, null, null).at()).isEqualTo(TestClock.START);
	}

	private static PostDates dates(String status, @Nullable LocalDateTime published, @Nullable LocalDateTime date,
			@Nullable LocalDateTime gmt, @Nullable LocalDateTime modified, @Nullable LocalDateTime modifiedGmt) {
		return PostDates.of(
				new WxrItem(1, 0, "", "", published, "", "", "", "", "", 1, date, gmt, modified, modifiedGmt, "", "",
						"", status, 0, 0, "post", "", false, "", List.of(), List.of(), List.of()),
				SiteForImports.clock());
	}

}
