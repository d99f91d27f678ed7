package blog.troppo.kept;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.support.DatabaseReplaced;
import blog.troppo.support.NotFoundException;
import blog.troppo.testing.TestClock;
import blog.troppo.testing.TroppoTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A view is made once, and again when what it was made of gives something else. */
@TroppoTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class KeptTests {

	@Autowired
	Shelf shelf;

	@Autowired
	Watch watch;

	@Autowired
	JdbcClient database;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	Settings settings;

	@Autowired
	TestClock clock;

	@Autowired
	ApplicationEventPublisher events;

	final AtomicInteger made = new AtomicInteger();

	Kept<Long, String> titles;

	@BeforeEach
	void writeTwoPosts() {
		this.titles = this.shelf.keep(String::length);
		sql("delete from posts");
		sql("insert into posts (id, slug, title, status) values (31, 'a', 'A', 'publish'), (32, 'b', 'B', 'publish')");
	}

	private String title(long id) {
		return this.titles.get(id, () -> {
			this.made.incrementAndGet();
			return read(id);
		});
	}

	private String read(long id) {
		return this.database.sql("select title from posts where id = ?").param(id).query(String.class).single();
	}

	private void sql(String statement) {
		this.transaction.executeWithoutResult((status) -> this.database.sql(statement).update());
	}

	@Test
	void itIsMadeOnce() {
		assertThat(List.of(title(31), title(31), title(32), title(31))).containsExactly("A", "A", "B", "A");
		assertThat(this.made).hasValue(2);
	}

	@Test
	void aChangeIsSeenAtOnceAndLeavesTheOthers() {
		title(31);
		title(32);
		sql("update posts set title = 'Otherwise' where id = 31");
		assertThat(title(31)).isEqualTo("Otherwise");
		assertThat(title(32)).isEqualTo("B");
		assertThat(this.made).hasValue(3);
	}

	@Test
	void whatGivesTheSameIsNotMadeAnew() {
		title(31);
		sql("update posts set content = 'Longer' where id = 31");
		assertThat(title(31)).isEqualTo("A");
		assertThat(this.made).hasValue(1);
	}

	@Test
	void whatIsWrittenWithoutATransactionIsSeen() {
		title(31);
		this.database.sql("update posts set title = 'At once' where id = 31").update();
		assertThat(title(31)).isEqualTo("At once");
	}

	@Test
	void whatIsRolledBackIsNeverSeen() {
		title(31);
		this.transaction.executeWithoutResult((status) -> {
			this.database.sql("update posts set title = 'Never' where id = 31").update();
			assertThat(title(31)).as("within").isEqualTo("Never");
			status.setRollbackOnly();
		});
		assertThat(title(31)).isEqualTo("A");
	}

	@Test
	void whoIsWithinATransactionKeepsNothing() {
		this.transaction.executeWithoutResult((status) -> title(31));
		title(31);
		assertThat(this.made).hasValue(2);
	}

	@Test
	void aTransactionInFlightIsSeenWhenItIsCommittedAndNoSooner() throws InterruptedException {
		title(31);
		CountDownLatch written = new CountDownLatch(1);
		CountDownLatch looked = new CountDownLatch(1);
		Thread writer = Thread.ofVirtual().start(() -> this.transaction.executeWithoutResult((status) -> {
			this.database.sql("update posts set title = 'In flight' where id = 31").update();
			written.countDown();
			await(looked);
		}));
		await(written);
		assertThat(title(31)).isEqualTo("A");
		looked.countDown();
		writer.join();
		assertThat(title(31)).isEqualTo("In flight");
	}

	@Test
	void whatChangesWhileAViewIsMadeIsSeenByTheNext() {
		String first = this.titles.get(31L, () -> {
			String old = read(31);
			Thread.ofVirtual().start(() -> sql("update posts set title = 'Meanwhile' where id = 31")).isAlive();
			Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> isCalled("Meanwhile"));
			return old;
		});
		assertThat(first).isEqualTo("A");
		assertThat(title(31)).isEqualTo("Meanwhile");
	}

	/** Looked at from another thread, so that it is no part of the view. */
	private boolean isCalled(String title) throws InterruptedException {
		boolean[] found = new boolean[1];
		Thread.ofVirtual().start(() -> found[0] = read(31).equals(title)).join();
		return found[0];
	}

	@Test
	void aSettingThatChangesWhileAViewIsMadeIsSeenByTheNext() {
		this.settings.set(SiteSettings.BLOGNAME, "Before");
		Kept<String, String> names = this.shelf.keep(String::length);
		names.get("name", () -> {
			String old = this.settings.get(SiteSettings.BLOGNAME);
			otherwise(() -> this.settings.set(SiteSettings.BLOGNAME, "After"));
			return old;
		});
		assertThat(names.get("name", () -> this.settings.get(SiteSettings.BLOGNAME))).isEqualTo("After");
	}

	private static void otherwise(Runnable work) {
		try {
			Thread.ofVirtual().start(work).join();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Test
	void aSettingIsPartOfWhatItWasMadeOf() {
		Kept<String, String> names = this.shelf.keep(String::length);
		Supplier<String> name = () -> {
			this.made.incrementAndGet();
			return this.settings.get(SiteSettings.BLOGNAME);
		};
		this.settings.set(SiteSettings.BLOGNAME, "One");
		assertThat(names.get("name", name)).isEqualTo("One");
		this.settings.set(SiteSettings.BLOGDESCRIPTION, "Another setting");
		assertThat(names.get("name", name)).isEqualTo("One");
		assertThat(this.made).hasValue(1);
		this.settings.set(SiteSettings.BLOGNAME, "Two");
		assertThat(names.get("name", name)).isEqualTo("Two");
	}

	@Test
	void whatIsMadeOfSomethingKeptDependsOnAllOfIt() {
		Kept<String, String> lists = this.shelf.keep(String::length);
		Supplier<String> list = () -> lists.get("list", () -> title(31) + title(32));
		title(32);
		assertThat(list.get()).isEqualTo("AB");
		sql("update posts set title = 'Z' where id = 32");
		assertThat(list.get()).isEqualTo("AZ");
		sql("update posts set title = 'Y' where id = 31");
		assertThat(list.get()).isEqualTo("YZ");
	}

	@Test
	void whatWasKeptStandsInTheBasisOfWhatIsMadeOfIt() {
		title(31);
		try (Recording recording = this.watch.record()) {
			title(31);
			title(32);
			assertThat(recording.statements()).hasSize(2);
			Basis basis = this.watch.basis(recording);
			assertThat(this.watch.renewed(basis)).containsSame(basis);
			Recording.aside(() -> {
				sql("update posts set title = 'Q' where id = 31");
				return "";
			});
			assertThat(this.watch.renewed(basis)).isEmpty();
		}
		assertThat(Recording.current()).isNull();
	}

	@Test
	void whatIsLookedAtAsideIsNoPartOfIt() {
		try (Recording recording = this.watch.record()) {
			assertThat(Recording.aside(() -> read(31) + this.settings.get(SiteSettings.BLOGNAME))).startsWith("A");
			assertThat(recording.statements()).isEmpty();
			assertThat(recording.settings()).isEmpty();
		}
	}

	@Test
	void whatFailedIsNotKeptButWasRead() {
		try (Recording recording = this.watch.record()) {
			assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> this.titles.get(31L, () -> {
				throw new NotFoundException(read(31));
			}));
			assertThat(recording.statements()).hasSize(1);
		}
		assertThat(title(31)).isEqualTo("A");
	}

	@Test
	void itIsMadeAnewAfterFiveMinutes() {
		title(31);
		this.clock.advance(Duration.ofMinutes(6));
		title(31);
		assertThat(this.made).hasValue(2);
	}

	@Test
	void whatIsMadeOfItEndsWithIt() {
		Kept<String, String> lists = this.shelf.keep(String::length);
		title(31);
		this.clock.advance(Duration.ofMinutes(3));
		lists.get("list", () -> title(31));
		this.clock.advance(Duration.ofMinutes(3));
		lists.get("list", () -> title(31));
		assertThat(this.made).hasValue(2);
	}

	@Test
	void kindsAreKeptApart() {
		Kept<Long, String> others = this.shelf.keep(String::length);
		title(31);
		assertThat(others.get(31L, () -> "another")).isEqualTo("another");
		assertThat(title(31)).isEqualTo("A");
	}

	@Test
	void anotherDatabaseLeavesNothing() {
		title(31);
		this.events.publishEvent(new DatabaseReplaced());
		title(31);
		assertThat(this.made).hasValue(2);
	}

	@Test
	void aListenerThatWasLostLeavesNothingStale() {
		title(31);
		this.database
			.sql("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'troppo-listener' "
					+ "and datname = current_database()")
			.query((row, number) -> number)
			.list();
		sql("update posts set title = 'While nobody heard' where id = 31");
		assertThat(title(31)).isEqualTo("While nobody heard");
		Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
			int before = this.made.get();
			title(31);
			return this.made.get() == before;
		});
		assertThat(title(31)).isEqualTo("While nobody heard");
	}

	@Test
	void whatIsTooHeavyIsNotKept() {
		Kept<Long, String> heavy = this.shelf.keep((text) -> Integer.MAX_VALUE / 2);
		Supplier<String> make = () -> String.valueOf(this.made.incrementAndGet());
		heavy.get(1L, make);
		Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
			int before = this.made.get();
			heavy.get(1L, make);
			return this.made.get() > before;
		});
	}

	private static void await(CountDownLatch latch) {
		try {
			assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
