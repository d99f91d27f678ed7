package blog.troppo.site;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import blog.troppo.testing.TroppoTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@TroppoTest
class ChangesTests {

	@Autowired
	Changes changes;

	@Autowired
	Settings settings;

	@Autowired
	JdbcClient database;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	ConfigurableApplicationContext context;

	final Queue<BlogChanged> heard = new ConcurrentLinkedQueue<>();

	final ApplicationListener<?> listener = ApplicationListener.forPayload(this.heard::add);

	@BeforeEach
	void listen() {
		run("insert into users (id, login, nicename, registered_at) values (7, 'j', 'j', now()) on conflict do nothing");
		run("insert into terms (id, taxonomy, name, slug) values (5, 'category', 'a', 'a') on conflict do nothing");
		run("insert into posts (id, status) values (12, 'publish'), (13, 'draft') on conflict do nothing");
		run("update posts set status = 'publish', title = '' where id = 12");
		run("insert into comments (id, post_id, status) values (21, 12, 'approved'), (22, 12, 'spam') on conflict do nothing");
		run("insert into comment_meta (comment_id, name, value) values (21, 'rating', '5')");
		run("insert into embeds (url, width, height, html, asked_at) values ('http://v.example/', 5, 5, 'x', now()) on conflict do nothing");
		catchUp();
		this.context.addApplicationListener(this.listener);
	}

	@AfterEach
	void stopListening() {
		this.context.removeApplicationListener(this.listener);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', value = {
			"update posts set title = 'New' where id = 12 | posts | 12",
			"update posts set status = 'trash' where id = 12 | posts | 12",
			"insert into post_meta (post_id, name, value) values (12, 'enclosure', 'x') | posts | 12",
			"insert into post_terms (post_id, term_id) values (12, 5) on conflict do nothing | posts | 12",
			"update terms set name = concat(name, 'b') where id = 5 | terms | 5",
			"update users set display_name = concat(display_name, 'b') where id = 7 | users | 7",
			"insert into user_meta (user_id, name, value) values (7, 'description', 'x') | users | 7",
			"insert into comments (post_id, status) values (12, 'approved') | comments | 12",
			"insert into comment_meta (comment_id, name, value) values (21, 'rating', '5') | comments | 12",
			"update comment_meta set value = concat(value, '5') where comment_id = 21 | comments | 12",
			"insert into user_roles (user_id, role_name) values (7, 'author') on conflict (user_id, role_name) do update set role_name = 'author' | users | 7",
			"insert into user_capabilities (user_id, capability) values (7, random()) | users | 7",
			"insert into role_capabilities (role_name, capability) values ('author', random()) | users |",
			"insert into roles (name, display_name) values (random(), 'New') | users |",
			"insert into embeds (url, width, height, html, asked_at) values (random(), 5, 5, 'x', now()) | embeds |",
			"update embeds set html = concat(html, 'x') where url = 'http://v.example/' | embeds |",
			"insert into links (id, url, name) values (default, 'x', 'y') | links |" })
	void whatReadersSeeIsToldOnceItIsCommitted(String statement, String part, Long id) {
		long before = this.changes.version();
		run(statement);
		catchUp();
		assertThat(this.changes.version()).isGreaterThan(before);
		assertThat(this.heard)
			.anyMatch((change) -> change.part().equals(part) && (id == null || id.equals(change.id())));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"',
			value = { "update posts set title = 'New' where id = 13", "update posts set title = title",
					"insert into post_meta (post_id, name, value) values (12, '_edit_lock', 'x')",
					"insert into posts (type, status) values ('revision', 'inherit')",
					"insert into comments (post_id, status) values (12, 'spam')",
					"update users set password_hash = 'x'",
					"insert into user_meta (user_id, name, value) values (7, 'session_tokens', 'x')",
					"insert into comment_meta (comment_id, name, value) values (22, 'rating', '5')",
					"insert into embeds (url, width, height, asked_at) values (random(), 5, 5, now())",
					"update embeds set asked_at = now(), html = html where url = 'http://v.example/'" })
	void whatNobodyReadsIsNotTold(String statement) {
		long before = this.changes.version();
		run(statement);
		catchUp();
		assertThat(this.changes.version()).isEqualTo(before);
		assertThat(this.heard).isEmpty();
	}

	@Test
	void whatIsTakenBackIsNotTold() {
		long before = this.changes.version();
		this.transaction.executeWithoutResult((status) -> {
			this.database.sql("update posts set title = 'Never' where id = 12").update();
			status.setRollbackOnly();
		});
		catchUp();
		assertThat(this.changes.version()).isEqualTo(before);
	}

	@Test
	void aSettingIsToldAsWell() {
		this.settings.set(SiteSettings.BLOGNAME, "Larvatus");
		catchUp();
		assertThat(List.copyOf(this.heard)).extracting(BlogChanged::part).contains("settings");
	}

	/** Not a moment later: who asks after a commit is told of it. */
	@Test
	void whatWasCommittedHereIsHeardAtTheNextQuestion() {
		for (int i = 0; i < 50; i++) {
			long before = this.changes.version();
			run("update posts set title = title || 'x' where id = 12");
			assertThat(this.changes.isCaughtUp()).isTrue();
			assertThat(this.changes.version()).isGreaterThan(before);
		}
	}

	private void run(String statement) {
		this.transaction.executeWithoutResult((status) -> this.database.sql(statement).update());
	}

	private void catchUp() {
		Instant end = Instant.now().plus(Duration.ofSeconds(10));
		while (!this.changes.isCaughtUp() && Instant.now().isBefore(end)) {
			Thread.onSpinWait();
		}
		assertThat(this.changes.isCaughtUp()).isTrue();
	}

}
