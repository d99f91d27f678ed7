package blog.troppo.account;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import blog.troppo.testing.Statements;
import blog.troppo.testing.Visitor;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a page for somebody who is signed in asks and writes of the session. */
@DoorTest
class OpenSessionsTests extends AtTheDoor {

	private static final String SIGNED_IN = "wpadminbar";

	@Test
	void aPageReadsTheSessionOnceAndWritesNothing() {
		Visitor owner = loggedIn("owner");
		assertThat(owner.get("/").body()).contains(SIGNED_IN);
		Awaitility.await().untilAsserted(() -> {
			List<String> asked = Statements.during(() -> assertThat(owner.get("/").body()).contains(SIGNED_IN))
				.stream()
				.filter((statement) -> statement.toLowerCase(Locale.ROOT).contains("spring_session"))
				.toList();
			assertThat(asked).hasSize(1).allMatch((statement) -> statement.contains("select s.primary_id"));
		});
	}

	/** Seconds since the last use that is written, and whether this one is. */
	@ParameterizedTest
	@CsvSource({ "30, false", "61, true", "86400, true" })
	void theLastUseIsWrittenWhenAMinuteHasPassed(long ago, boolean written) {
		Visitor owner = loggedIn("owner");
		owner.get("/");
		// what signing in wrote may come late
		Awaitility.await().untilAsserted(() -> {
			long before = Instant.now().minusSeconds(ago).toEpochMilli();
			this.database.sql("update spring_session set last_access_time = ?").param(before).update();
			assertThat(owner.get("/").body()).contains(SIGNED_IN);
			long after = number("select last_access_time from spring_session");
			assertThat(after > before).isEqualTo(written);
			if (written) {
				assertThat(number("select expiry_time - last_access_time from spring_session"))
					.isEqualTo(2 * 24 * 3600 * 1000L);
			}
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "x", "AAAA", "/+8=", "AA==", "PHNjcmlwdD4=", "7aCA", "%00",
			"QUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFB" })
	void aCookieOfNoSessionIsNobodys(String value) {
		Visitor.Page page = visitor().with("Cookie", SessionCookie.NAME + "=" + value).get("/");
		assertThat(page.status()).isEqualTo(200);
		assertThat(page.body()).doesNotContain(SIGNED_IN);
	}

	@Test
	void aSessionEndsTwoDaysAfterItsLastUse() {
		Visitor owner = loggedIn("owner");
		this.database.sql("update spring_session set last_access_time = ?")
			.param(Instant.now().minusSeconds(2 * 24 * 3600 - 30).toEpochMilli())
			.update();
		assertThat(owner.get("/").body()).contains(SIGNED_IN);
		this.database.sql("update spring_session set last_access_time = ?")
			.param(Instant.now().minusSeconds(2 * 24 * 3600 + 1).toEpochMilli())
			.update();
		assertThat(owner.get("/").body()).doesNotContain(SIGNED_IN);
		assertThat(owner.get("/wp-admin/profile.php").status()).isEqualTo(302);
	}

	@ParameterizedTest
	@ValueSource(strings = { "delete from spring_session", "delete from spring_session_attributes",
			"update spring_session_attributes set attribute_bytes = 'x' where attribute_name = 'stamp'",
			"update spring_session_attributes set attribute_name = 'pending' where attribute_name = 'user'",
			"update spring_session_attributes set attribute_bytes = '0' where attribute_name = 'user'",
			"update spring_session set session_id = 'another'" })
	void whatIsNotTheSessionOfAUserIsNobodys(String changed) {
		Visitor owner = loggedIn("owner");
		assertThat(owner.get("/").body()).contains(SIGNED_IN);
		this.database.sql(changed).update();
		assertThat(owner.get("/").body()).doesNotContain(SIGNED_IN);
		assertThat(owner.get("/wp-admin/profile.php").status()).isEqualTo(302);
	}

	@Test
	void rightsThatAreTakenAwayAreGoneAtTheNextPage() {
		Visitor owner = loggedIn("owner");
		assertThat(owner.get("/").body()).contains("edit-comments.php");
		this.database
			.sql("insert into user_capabilities (user_id, capability, granted) values (?, 'edit_posts', false)")
			.param(user("owner").id())
			.update();
		try {
			assertThat(owner.get("/").body()).contains(SIGNED_IN).doesNotContain("edit-comments.php");
		}
		finally {
			this.database.sql("delete from user_capabilities where capability = 'edit_posts'").update();
		}
	}

	@Test
	void theLinkToLogOutHasANonceThatCounts() {
		Visitor owner = loggedIn("owner");
		String link = owner.get("/").document().select("#wpadminbar a[href*=action=logout]").attr("href");
		assertThat(owner.get(link.substring(base().length())).status()).isEqualTo(302);
		assertThat(owner.get("/").body()).doesNotContain(SIGNED_IN);
	}

	private long number(String sql) {
		return this.database.sql(sql).query(Long.class).single();
	}

}
