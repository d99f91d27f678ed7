package blog.troppo.user;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import blog.troppo.support.TooManyRequestsException;
import blog.troppo.testing.TestClock;
import blog.troppo.testing.TroppoTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@TroppoTest
class PasswordDoorTests {

	private static final Caller HOME = new Caller("198.51.100.1", "Test");

	private static final Caller ENEMY = new Caller("203.0.113.1", "Test");

	@Autowired
	PasswordDoor door;

	@Autowired
	Registration registration;

	@Autowired
	Users users;

	@Autowired
	ApplicationPasswords applications;

	@Autowired
	SecondFactor secondFactor;

	@Autowired
	SignInGuard guard;

	@Autowired
	AuditLog log;

	@Autowired
	JdbcClient database;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	TestClock clock;

	@BeforeEach
	void amyHasAnAccount() {
		this.database.sql("delete from sign_in_attempts").update();
		this.database.sql("delete from users").update();
		this.registration.register("amy", "correct horse", "amy@example.org", "author");
	}

	@Test
	void eachDoorTakesItsPasswords() {
		String application = this.applications.create("amy", "Phone");
		assertThat(this.door.enter(Door.FORM, "amy", "correct horse", HOME)).isPresent();
		assertThat(this.door.enter(Door.FORM, "amy", application, HOME)).isEmpty();
		assertThat(this.door.enter(Door.REST, "amy", "correct horse", HOME)).isEmpty();
		assertThat(this.door.enter(Door.REST, "AMY@example.org", application, HOME)).isPresent();
		assertThat(this.door.enter(Door.XMLRPC, "amy", "correct horse", HOME)).isPresent();
		assertThat(this.door.enter(Door.XMLRPC, "amy", application, HOME)).isPresent();
	}

	@Test
	void theViewerMayDoWhatTheUserMay() {
		Viewer viewer = this.door.enter(Door.XMLRPC, "amy", "correct horse", HOME).orElseThrow();
		assertThat(viewer.can("publish_posts")).isTrue();
		assertThat(viewer.can("edit_others_posts")).isFalse();
	}

	@Test
	void allDoorsCountTogetherAndAMulticallGainsNothing() {
		for (int i = 0; i < 3; i++) {
			this.door.enter(Door.FORM, "amy", "guess" + i, ENEMY);
			this.door.enter(Door.REST, "amy", "guess" + i, ENEMY);
			this.door.enter(Door.XMLRPC, "amy@example.org", "guess" + i, ENEMY);
		}
		this.door.enter(Door.XMLRPC, "amy", "guess", ENEMY);
		for (Door each : Door.values()) {
			assertThatExceptionOfType(TooManyRequestsException.class)
				.isThrownBy(() -> this.door.enter(each, "amy", "correct horse", ENEMY))
				.satisfies((refusal) -> assertThat(refusal.retryAfter()).isBetween(Duration.ofSeconds(1),
						Duration.ofMinutes(2)));
		}
	}

	@Test
	void aProgramThatGoesOnWithAnOldPasswordLocksNobodyOut() {
		for (int i = 0; i < 30; i++) {
			assertThat(this.door.enter(Door.XMLRPC, "amy", "an old password", HOME)).isEmpty();
		}
		assertThat(this.door.enter(Door.XMLRPC, "amy", "correct horse", HOME)).isPresent();
	}

	@Test
	void withTimeAnAttemptIsAllowedAgainAndThenOnlyOne() {
		for (int i = 0; i < 10; i++) {
			this.door.enter(Door.FORM, "amy", "guess" + i, ENEMY);
		}
		this.clock.advance(Duration.ofMinutes(2).plusSeconds(1));
		assertThat(this.door.enter(Door.FORM, "amy", "guess", ENEMY)).isEmpty();
		assertThatExceptionOfType(TooManyRequestsException.class)
			.isThrownBy(() -> this.door.enter(Door.FORM, "amy", "correct horse", ENEMY));
		this.clock.advance(Duration.ofMinutes(30));
		assertThat(this.door.enter(Door.FORM, "amy", "correct horse", ENEMY)).isPresent();
	}

	@Test
	void manyAtOnceGainNothing() throws Exception {
		List<Callable<Boolean>> guesses = IntStream.range(0, 60).mapToObj((i) -> (Callable<Boolean>) () -> {
			try {
				this.door.enter(Door.FORM, "amy", "guess" + i, new Caller("203.0.113." + i, "Test"));
				return true;
			}
			catch (TooManyRequestsException ex) {
				return false;
			}
		}).toList();
		try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
			int looked = 0;
			for (Future<Boolean> guess : threads.invokeAll(guesses)) {
				looked += guess.get() ? 1 : 0;
			}
			assertThat(looked).isEqualTo(10);
		}
	}

	@Test
	void aClientThatAsksMuchAtOnceIsNotTakenForAnEnemy() throws Exception {
		try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
			List<Callable<Boolean>> calls = IntStream.range(0, 40)
				.mapToObj((i) -> (Callable<Boolean>) () -> this.door.enter(Door.XMLRPC, "amy", "correct horse", HOME)
					.isPresent())
				.toList();
			for (Future<Boolean> call : threads.invokeAll(calls)) {
				assertThat(call.get()).isTrue();
			}
		}
		assertThat(this.log.about(this.users.findByLogin("amy").orElseThrow().id(), 100))
			.filteredOn((entry) -> entry.event() == AuditEvent.SIGNED_IN)
			.hasSize(1);
	}

	@Test
	void aNetworkOfVersionSixIsOneAddress() {
		for (int i = 0; i < 30; i++) {
			this.door.enter(Door.FORM, "name" + i, "x", new Caller("2001:db8:1:2::" + Integer.toHexString(i), "Test"));
		}
		assertThatExceptionOfType(TooManyRequestsException.class).isThrownBy(
				() -> this.door.enter(Door.FORM, "amy", "correct horse", new Caller("2001:db8:1:2:ffff::1", "")));
		assertThat(this.door.enter(Door.FORM, "amy", "correct horse", new Caller("2001:db8:1:3::1", ""))).isPresent();
	}

	@Test
	void withOneTimeCodesXmlRpcTakesApplicationPasswordsOnly() {
		User amy = this.users.findByLogin("amy").orElseThrow();
		this.secondFactor.prepare(amy);
		this.database.sql("update one_time_codes set confirmed_at = now()").update();
		assertThat(this.door.enter(Door.XMLRPC, "amy", "correct horse", HOME)).isEmpty();
		assertThat(this.door.enter(Door.FORM, "amy", "correct horse", HOME)).isPresent();
		assertThat(this.door.enter(Door.XMLRPC, "amy", this.applications.create("amy", "Phone"), HOME)).isPresent();
	}

	@Test
	void aChangedPasswordIsNotRememberedAsRight() {
		this.door.enter(Door.XMLRPC, "amy", "correct horse", HOME);
		this.database.sql("update users set password_hash = ?").param(Passwords.hash("other password")).update();
		assertThat(this.door.enter(Door.XMLRPC, "amy", "correct horse", HOME)).isEmpty();
	}

	@Test
	void whatWasCountedIsForgottenInADay() {
		this.door.enter(Door.FORM, "amy", "guess", ENEMY);
		assertThat(this.guard.clean()).isZero();
		this.clock.advance(Duration.ofHours(25));
		assertThat(this.guard.clean()).isEqualTo(2);
	}

	@Test
	void changesOfRightsAreWrittenDown() {
		User amy = this.users.findByLogin("amy").orElseThrow();
		this.transaction.executeWithoutResult((status) -> {
			User found = this.users.findById(amy.id()).orElseThrow();
			found.setRole("editor");
			this.users.save(found);
		});
		assertThat(this.log.about(amy.id(), 1)).singleElement().satisfies((entry) -> {
			assertThat(entry.event()).isEqualTo(AuditEvent.RIGHTS_CHANGED);
			assertThat(entry.detail()).isEqualTo("[author] → [editor]");
		});
		assertThat(this.log.before(Long.MAX_VALUE, 1)).isEqualTo(this.log.about(amy.id(), 1));
	}

	@Test
	void namesThatCannotBeAreNobodys() {
		for (String name : List.of("", " ", "\0", "x".repeat(300), "amy\0", "' or 1=1 --")) {
			assertThat(this.door.enter(Door.FORM, name, "correct horse", HOME)).isEmpty();
		}
	}

}
