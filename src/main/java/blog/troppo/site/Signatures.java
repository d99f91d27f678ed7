package blog.troppo.site;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import blog.troppo.support.DatabaseReplaced;
import org.jspecify.annotations.Nullable;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Signs what leaves the site and comes back, such as the links in mails: whoever shows it
 * again has it from us, for this purpose, and not too long ago. Nothing is hidden by it.
 */
@Component
public class Signatures {

	private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

	private static final int LONGEST = 4000;

	private final JdbcClient database;

	private final InstantSource clock;

	/** The first signature may be asked for in a transaction that only reads. */
	private final TransactionTemplate ownTransaction;

	private volatile byte @Nullable [] secret;

	Signatures(JdbcClient database, InstantSource clock, PlatformTransactionManager transactions) {
		this.database = database;
		this.clock = clock;
		this.ownTransaction = new TransactionTemplate(transactions);
		this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	/** A text for an address that {@link #open} takes for so long. */
	public String seal(String purpose, String content, Duration valid) {
		String sealed = this.clock.instant().plus(valid).getEpochSecond() + "."
				+ ENCODER.encodeToString(content.getBytes(StandardCharsets.UTF_8));
		return sealed + "." + ENCODER.encodeToString(sign(purpose, sealed));
	}

	/** What was sealed, if it was for this purpose and is still valid. */
	public Optional<String> open(String purpose, String sealed) {
		int dot = sealed.lastIndexOf('.');
		if (dot < 0 || sealed.length() > LONGEST) {
			return Optional.empty();
		}
		String signed = sealed.substring(0, dot);
		byte[] expected = ENCODER.encode(sign(purpose, signed));
		if (!MessageDigest.isEqual(expected, sealed.substring(dot + 1).getBytes(StandardCharsets.UTF_8))) {
			return Optional.empty();
		}
		int first = signed.indexOf('.');
		Instant expires = Instant.ofEpochSecond(Long.parseLong(signed.substring(0, first)));
		return this.clock.instant().isAfter(expires) ? Optional.empty() : Optional
			.of(new String(Base64.getUrlDecoder().decode(signed.substring(first + 1)), StandardCharsets.UTF_8));
	}

	/** HMAC-SHA256 with the site's own secret. */
	public byte[] sign(String purpose, String content) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(new SecretKeySpec(secret(), "HmacSHA256"));
			mac.update(purpose.getBytes(StandardCharsets.UTF_8));
			mac.update((byte) 0);
			return mac.doFinal(content.getBytes(StandardCharsets.UTF_8));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Every JDK has HmacSHA256", ex);
		}
	}

	@EventListener(DatabaseReplaced.class)
	void forget() {
		this.secret = null;
	}

	private byte[] secret() {
		byte[] known = this.secret;
		if (known == null) {
			this.secret = known = stored().or(() -> {
				this.ownTransaction.executeWithoutResult((status) -> make());
				return stored();
			}).orElseThrow();
		}
		return known;
	}

	private Optional<byte[]> stored() {
		return this.database.sql("select secret from site_secret").query(byte[].class).optional();
	}

	private void make() {
		byte[] fresh = new byte[32];
		new SecureRandom().nextBytes(fresh);
		this.database.sql("insert into site_secret (secret) values (?) on conflict do nothing").param(fresh).update();
	}

}
