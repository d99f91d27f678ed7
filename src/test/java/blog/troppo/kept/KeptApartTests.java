package blog.troppo.kept;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import blog.troppo.testing.TestClock;
import blog.troppo.testing.TroppoTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is made of a view that is kept apart, or with a hole for it, stays when it can.
 */
@TroppoTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class KeptApartTests {

	@Autowired
	Shelf shelf;

	@Autowired
	Watch watch;

	@Autowired
	JdbcClient database;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	TestClock clock;

	final AtomicInteger made = new AtomicInteger();

	@BeforeEach
	void writeAPost() {
		sql("delete from posts");
		sql("insert into posts (id, slug, title, status) values (31, 'a', 'A', 'publish')");
	}

	private String read(long id) {
		return this.database.sql("select title from posts where id = ?").param(id).query(String.class).single();
	}

	private void sql(String statement) {
		this.transaction.executeWithoutResult((status) -> this.database.sql(statement).update());
	}

	/** Like a page with the first letter of a title, which is kept apart. */
	private Basis pageOf(Kept<Long, String> initials) {
		try (Recording recording = this.watch.record()) {
			initials.apart(31L, () -> {
				this.made.incrementAndGet();
				return read(31).substring(0, 1);
			});
			assertThat(recording.statements()).isEmpty();
			return this.watch.basis(recording);
		}
	}

	@Test
	void whatIsMadeOfAViewThatIsKeptApartDependsOnHowItComesOut() {
		Basis page = pageOf(this.shelf.keep(String::length));
		assertThat(this.watch.renewed(page)).containsSame(page);
		sql("update posts set title = 'Another' where id = 31");
		assertThat(this.watch.isRight(page)).isFalse();
		assertThat(this.watch.renewed(page)).containsSame(page);
		assertThat(this.made).hasValue(2);
		sql("update posts set title = 'Other' where id = 31");
		assertThat(this.watch.renewed(page)).isEmpty();
		assertThat(this.made).hasValue(3);
	}

	@Test
	void whatIsKeptApartIsMadeOnceForAllThatAreMadeOfIt() {
		Kept<Long, String> initials = this.shelf.keep(String::length);
		List<Basis> pages = List.of(pageOf(initials), pageOf(initials), pageOf(initials));
		assertThat(this.made).hasValue(1);
		sql("update posts set title = 'Another' where id = 31");
		pages.forEach((page) -> assertThat(this.watch.renewed(page)).containsSame(page));
		assertThat(this.made).hasValue(2);
	}

	@Test
	void whatIsKeptApartEndsByItselfAndDoesNotEndWhatIsMadeOfIt() {
		Kept<Long, String> initials = this.shelf.keep(String::length);
		pageOf(initials);
		this.clock.advance(Duration.ofMinutes(3));
		Basis page = pageOf(initials);
		this.clock.advance(Duration.ofMinutes(3));
		assertThat(this.watch.isRight(page)).isFalse();
		assertThat(this.watch.renewed(page)).containsSame(page);
		assertThat(this.made).hasValue(2);
		this.clock.advance(Duration.ofMinutes(3));
		assertThat(this.watch.renewed(page)).isEmpty();
	}

	@Test
	void aViewThatIsMadeOfOneThatIsKeptApartDependsOnItToo() {
		Kept<Long, String> initials = this.shelf.keep(String::length);
		Kept<String, String> lists = this.shelf.keep(String::length);
		AtomicInteger drawn = new AtomicInteger();
		Supplier<String> list = () -> lists.get("list", () -> {
			drawn.incrementAndGet();
			return "<" + initials.apart(31L, () -> read(31).substring(0, 1)) + ">";
		});
		assertThat(list.get()).isEqualTo("<A>");
		sql("update posts set title = 'Another' where id = 31");
		assertThat(list.get()).isEqualTo("<A>");
		assertThat(drawn).hasValue(1);
		sql("update posts set title = 'Other' where id = 31");
		assertThat(list.get()).isEqualTo("<O>");
		assertThat(drawn).hasValue(2);
	}

	@Test
	void withinATransactionNothingIsKeptApart() {
		Kept<Long, String> initials = this.shelf.keep(String::length);
		this.transaction.executeWithoutResult((status) -> {
			try (Recording recording = this.watch.record()) {
				assertThat(initials.apart(31L, () -> read(31))).isEqualTo("A");
				assertThat(recording.uses()).isEmpty();
				assertThat(recording.statements()).hasSize(1);
			}
			try (Recording _ = this.watch.recordAnswer()) {
				assertThat(initials.mayLeaveHoles()).isFalse();
			}
		});
	}

	@Test
	void aHoleIsFilledWithWhatThereIsNowWhileAllAroundItStays() {
		Kept<Long, Piece<String>> pieces = this.shelf.keep((piece) -> piece.text().length());
		Basis page;
		try (Recording recording = this.watch.recordAnswer()) {
			assertThat(pieces.mayLeaveHoles()).isTrue();
			pieces.hole("title", 31L, () -> new Piece<>(read(31).substring(0, 1), read(31)));
			page = this.watch.basis(recording);
		}
		assertThat(Holes.areWelcome()).isFalse();
		assertThat(page.fillings()).containsExactly(Map.entry("title", "A"));
		sql("update posts set title = 'Another' where id = 31");
		Basis filled = this.watch.renewed(page).orElseThrow();
		assertThat(filled).isNotSameAs(page);
		assertThat(filled.fillings()).containsEntry("title", "Another");
		assertThat(page.fillings()).containsEntry("title", "A");
		assertThat(this.watch.isRight(page)).isFalse();
		assertThat(this.watch.renewed(filled)).containsSame(filled);
		sql("update posts set title = 'Other' where id = 31");
		assertThat(this.watch.renewed(filled)).isEmpty();
	}

	@Test
	void whatIsKeptWithinAnAnswerLeavesNoHoles() {
		Kept<Long, String> titles = this.shelf.keep(String::length);
		try (Recording answer = this.watch.recordAnswer()) {
			titles.get(31L, () -> {
				assertThat(Holes.areWelcome()).isFalse();
				return read(31);
			});
			assertThat(Holes.areWelcome()).isTrue();
			assertThat(answer.statements()).hasSize(1);
		}
	}

}
