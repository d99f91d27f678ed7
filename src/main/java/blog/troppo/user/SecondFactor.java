package blog.troppo.user;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import blog.troppo.support.InvalidException;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * One-time codes as the second step of signing in, and recovery codes for when the
 * authenticator app is lost. An account that has them gives its own password to XML-RPC
 * in vain: only application passwords pass there.
 */
@Component
public class SecondFactor {

	private static final int RECOVERY_CODES = 10;

	private final JdbcClient database;

	private final SignInGuard guard;

	private final AuditLog log;

	private final InstantSource clock;

	private final SecureRandom random = new SecureRandom();

	SecondFactor(JdbcClient database, SignInGuard guard, AuditLog log, InstantSource clock) {
		this.database = database;
		this.guard = guard;
		this.log = log;
		this.clock = clock;
	}

	public boolean isNeeded(long userId) {
		return this.database
			.sql("select exists (select from one_time_codes where user_id = ? and confirmed_at is not null)")
			.param(userId)
			.query(Boolean.class)
			.single();
	}

	/** The secret that an app is to be given; the same until it is confirmed. */
	@Transactional
	public String prepare(User user) {
		byte[] fresh = new byte[20];
		this.random.nextBytes(fresh);
		this.database.sql("insert into one_time_codes (user_id, secret) values (?, ?) on conflict do nothing")
			.params(user.id(), fresh)
			.update();
		return OneTimeCode.base32(secret(user.id()).orElseThrow().bytes());
	}

	/**
	 * Turns them on with a first right code, and returns the recovery codes this once.
	 */
	@Transactional
	public List<String> confirm(User user, String code, Caller caller) {
		if (isNeeded(user.id()) || !takesCode(user.id(), code)) {
			throw new InvalidException("code", "That code is not right. Codes change every 30 seconds.");
		}
		this.database.sql("update one_time_codes set confirmed_at = ? where user_id = ?")
			.params(Timestamp.from(this.clock.instant()), user.id())
			.update();
		this.log.write(AuditEvent.CODES_TURNED_ON, user, caller, "");
		return freshRecoveryCodes(user.id());
	}

	@Transactional
	public void turnOff(User user, Caller caller) {
		this.database.sql("delete from recovery_codes where user_id = ?").param(user.id()).update();
		if (this.database.sql("delete from one_time_codes where user_id = ? and confirmed_at is not null")
			.param(user.id())
			.update() > 0) {
			this.log.write(AuditEvent.CODES_TURNED_OFF, user, caller, "");
		}
	}

	/** New recovery codes; the old ones work no more. */
	@Transactional
	public List<String> renewRecoveryCodes(User user, Caller caller) {
		if (!isNeeded(user.id())) {
			return List.of();
		}
		this.log.write(AuditEvent.RECOVERY_CODES_MADE, user, caller, "");
		return freshRecoveryCodes(user.id());
	}

	public int recoveryCodesLeft(long userId) {
		return this.database.sql("select count(*) from recovery_codes where user_id = ?")
			.param(userId)
			.query(Integer.class)
			.single();
	}

	/**
	 * Whether it is the code of the moment, or a recovery code. Each is good once, and
	 * few may be tried.
	 */
	public boolean passes(User user, String given, Caller caller) {
		this.guard.count(SignInGuard.Limit.CODE, String.valueOf(user.id()));
		String code = given.replaceAll("[^A-Za-z0-9]", "");
		boolean right = (code.length() == 6) ? takesCode(user.id(), code) : takesRecoveryCode(user, code, caller);
		if (right) {
			this.guard.forget(SignInGuard.Limit.CODE, String.valueOf(user.id()));
		}
		return right;
	}

	private boolean takesCode(long userId, String code) {
		Optional<Secret> secret = secret(userId);
		if (secret.isEmpty()) {
			return false;
		}
		long step = OneTimeCode.match(secret.get().bytes(), code.replaceAll("\\D", ""),
				OneTimeCode.step(this.clock.instant().getEpochSecond()), secret.get().lastStep());
		return step >= 0
				&& this.database.sql("update one_time_codes set last_step = ? where user_id = ? and last_step < ?")
					.params(step, userId, step)
					.update() == 1;
	}

	private boolean takesRecoveryCode(User user, String code, Caller caller) {
		boolean taken = this.database.sql("delete from recovery_codes where user_id = ? and code_hash = ?")
			.params(user.id(), ApplicationPasswords.hash(code.toLowerCase(java.util.Locale.ROOT)))
			.update() == 1;
		if (taken) {
			this.log.write(AuditEvent.RECOVERY_CODE_USED, user, caller, "");
		}
		return taken;
	}

	private List<String> freshRecoveryCodes(long userId) {
		this.database.sql("delete from recovery_codes where user_id = ?").param(userId).update();
		List<String> codes = new ArrayList<>();
		for (int i = 0; i < RECOVERY_CODES; i++) {
			byte[] bytes = new byte[10];
			this.random.nextBytes(bytes);
			String code = OneTimeCode.base32(bytes).toLowerCase(java.util.Locale.ROOT);
			this.database.sql("insert into recovery_codes (user_id, code_hash) values (?, ?)")
				.params(userId, ApplicationPasswords.hash(code))
				.update();
			codes.add(code.replaceAll("(.{4})(?=.)", "$1-"));
		}
		return codes;
	}

	private Optional<Secret> secret(long userId) {
		return this.database.sql("select secret, last_step from one_time_codes where user_id = ?")
			.param(userId)
			.query((row, number) -> new Secret(row.getBytes("secret"), row.getLong("last_step")))
			.optional();
	}

	private record Secret(byte[] bytes, long lastStep) {

	}

}
