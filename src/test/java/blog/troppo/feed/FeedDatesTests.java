package blog.troppo.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

import blog.troppo.testing.Statements;
import blog.troppo.testing.TestClock;
import blog.troppo.testing.TroppoTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** A date stands for one state of a feed, on every node, and is looked up once. */
@TroppoTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class FeedDatesTests {

	@Autowired
	FeedDates dates;

	@Autowired
	JdbcClient database;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	TestClock clock;

	private Instant date(String address, String digest) {
		return this.dates.changed(address, digest).orElseThrow();
	}

	@Test
	void bytesThatStayKeepTheirDate() {
		Instant first = date("/stays/", "a");
		for (int i = 0; i < 5; i++) {
			this.clock.advance(Duration.ofHours(1));
			assertThat(date("/stays/", "a")).isEqualTo(first);
		}
	}

	@ParameterizedTest
	@ValueSource(longs = { 3600, 1, 0, -86400 })
	void eachChangeHasALaterDateWhateverTheClockSays(long seconds) {
		String address = "/changes/" + seconds + "/";
		List<Instant> told = new ArrayList<>();
		for (String digest : List.of("a", "b", "a", "c", "b", "a")) {
			told.add(date(address, digest));
			this.clock.advance(Duration.ofSeconds(seconds));
		}
		assertThat(told).isSorted();
		assertThat(new HashSet<>(told)).hasSameSizeAs(told);
	}

	@Test
	void feedsHaveDatesOfTheirOwn() {
		Instant first = date("/one/", "same");
		this.clock.advance(Duration.ofMinutes(1));
		assertThat(date("/other/", "same")).isAfter(first);
		assertThat(date("/one/", "same")).isEqualTo(first);
	}

	@Test
	void whatIsKnownIsNotLookedUpAgain() {
		Instant first = date("/kept/", "a");
		Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.until(() -> Statements.during(() -> assertThat(date("/kept/", "a")).isEqualTo(first))
				.stream()
				.noneMatch((statement) -> statement.contains("feed_dates")));
	}

	/** What was kept here is of no use once there was something else. */
	@Test
	void whatAnotherNodeSentMeanwhileMovesTheDateOn() {
		Instant first = date("/shared/", "a");
		assertThat(date("/shared/", "a")).isEqualTo(first);
		written("update feed_dates set digest = 'b', changed_at = changed_at + interval '1 minute' where address = '/shared/'");
		Instant again = date("/shared/", "a");
		assertThat(again).isAfter(first.plusSeconds(60));
		assertThat(date("/shared/", "a")).isEqualTo(again);
	}

	@Test
	void aDateThatIsGoneIsNotedAnew() {
		Instant first = date("/gone/", "a");
		this.clock.advance(Duration.ofHours(1));
		written("delete from feed_dates where address = '/gone/'");
		assertThat(date("/gone/", "a")).isAfter(first);
	}

	@Test
	void aRollBackLeavesTheDate() {
		Instant first = date("/rolled/", "a");
		this.transaction.executeWithoutResult((status) -> {
			this.database.sql("delete from feed_dates where address = '/rolled/'").update();
			status.setRollbackOnly();
		});
		this.clock.advance(Duration.ofHours(1));
		assertThat(date("/rolled/", "a")).isEqualTo(first);
	}

	/** Who makes up addresses gets no dates; those that are known go on having theirs. */
	@Test
	void newAddressesHaveNoneWhereThereAreTooMany() {
		Instant known = date("/known/", "a");
		written("insert into feed_dates select '/made-up/' || n, 'a', now() from generate_series(1, 10000) n");
		assertThat(this.dates.changed("/one-more/", "a")).isEmpty();
		assertThat(date("/known/", "b")).isAfter(known);
		written("delete from feed_dates where address like '/made-up/%'");
		assertThat(this.dates.changed("/room-again/", "a")).isPresent();
	}

	private void written(String sql) {
		this.transaction.executeWithoutResult((status) -> this.database.sql(sql).update());
	}

}
