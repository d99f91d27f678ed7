package blog.troppo.account;

import java.nio.ByteBuffer;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import blog.troppo.user.AuditEvent;
import blog.troppo.user.AuditLog;
import blog.troppo.user.Caller;
import blog.troppo.user.User;
import blog.troppo.user.Users;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;

/** Users' passkeys, as Spring Security's WebAuthn wants them kept. */
@Component
class Passkeys implements UserCredentialRepository, PublicKeyCredentialUserEntityRepository {

	/** An id as the profile writes it. */
	private static final Pattern BASE_64 = Pattern.compile("(?:[A-Za-z0-9_-]{4})*+(?:[A-Za-z0-9_-]{2,3})?");

	private static final RowMapper<CredentialRecord> RECORD = (row, number) -> ImmutableCredentialRecord.builder()
		.credentialType(PublicKeyCredentialType.PUBLIC_KEY)
		.credentialId(new Bytes(row.getBytes("credential_id")))
		.userEntityUserId(handle(row.getLong("user_id")))
		.label(row.getString("label"))
		.publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
		.signatureCount(row.getLong("signature_count"))
		.uvInitialized(row.getBoolean("uv_initialized"))
		.backupEligible(row.getBoolean("backup_eligible"))
		.backupState(row.getBoolean("backup_state"))
		.transports(Arrays.stream(row.getString("transports").split(" "))
			.filter((name) -> !name.isEmpty())
			.map(AuthenticatorTransport::valueOf)
			.collect(Collectors.toSet()))
		.attestationObject(bytes(row.getBytes("attestation_object")))
		.attestationClientDataJSON(bytes(row.getBytes("attestation_client_data")))
		.created(row.getTimestamp("created_at").toInstant())
		.lastUsed(row.getTimestamp("last_used_at").toInstant())
		.build();

	private final JdbcClient database;

	private final Users users;

	private final AuditLog log;

	Passkeys(JdbcClient database, Users users, AuditLog log) {
		this.database = database;
		this.users = users;
		this.log = log;
	}

	/** The user's own, as the profile lists them. */
	List<Passkey> of(User user) {
		return findByUserId(handle(user.id())).stream()
			.map((record) -> new Passkey(record.getCredentialId().toBase64UrlString(), record.getLabel(),
					record.getCreated(), record.getLastUsed()))
			.toList();
	}

	void remove(User user, String id, Caller caller) {
		if (BASE_64.matcher(id).matches()
				&& this.database.sql("delete from passkeys where user_id = ? and credential_id = ?")
					.params(user.id(), Bytes.fromBase64(id).getBytes())
					.update() > 0) {
			this.log.write(AuditEvent.PASSKEY_REMOVED, user, caller, "");
		}
	}

	/** Which user an authenticator means. */
	static long userId(Bytes handle) {
		return (handle.getBytes().length == Long.BYTES) ? ByteBuffer.wrap(handle.getBytes()).getLong() : 0;
	}

	@Override
	public void save(CredentialRecord passkey) {
		this.database.sql("""
				insert into passkeys (credential_id, user_id, label, public_key, signature_count, uv_initialized,
					backup_eligible, backup_state, transports, attestation_object, attestation_client_data,
					created_at, last_used_at)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
				on conflict (credential_id) do update set signature_count = excluded.signature_count,
					uv_initialized = excluded.uv_initialized, backup_state = excluded.backup_state,
					last_used_at = excluded.last_used_at where passkeys.user_id = excluded.user_id""")
			.param(passkey.getCredentialId().getBytes())
			.param(userId(passkey.getUserEntityUserId()))
			.param(passkey.getLabel())
			.param(passkey.getPublicKey().getBytes())
			.param(passkey.getSignatureCount())
			.param(passkey.isUvInitialized())
			.param(passkey.isBackupEligible())
			.param(passkey.isBackupState())
			.param(passkey.getTransports()
				.stream()
				.map(AuthenticatorTransport::getValue)
				.collect(Collectors.joining(" ")))
			.param(array(passkey.getAttestationObject()))
			.param(array(passkey.getAttestationClientDataJSON()))
			.param(Timestamp.from(passkey.getCreated()))
			.param(Timestamp.from(passkey.getLastUsed()))
			.update();
	}

	@Override
	public void delete(Bytes credentialId) {
		this.database.sql("delete from passkeys where credential_id = ?").param(credentialId.getBytes()).update();
	}

	@Override
	public @Nullable CredentialRecord findByCredentialId(Bytes credentialId) {
		return this.database.sql("select * from passkeys where credential_id = ?")
			.param(credentialId.getBytes())
			.query(RECORD)
			.optional()
			.orElse(null);
	}

	@Override
	public List<CredentialRecord> findByUserId(Bytes handle) {
		return this.database.sql("select * from passkeys where user_id = ? order by created_at")
			.param(userId(handle))
			.query(RECORD)
			.list();
	}

	@Override
	public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
		return this.users.findById(userId(handle)).map(Passkeys::entity).orElse(null);
	}

	@Override
	public @Nullable PublicKeyCredentialUserEntity findByUsername(String login) {
		return this.users.findByLogin(login).map(Passkeys::entity).orElse(null);
	}

	/** Users are kept elsewhere; whoever has an account is known here. */
	@Override
	public void save(PublicKeyCredentialUserEntity user) {
	}

	private static PublicKeyCredentialUserEntity entity(User user) {
		return ImmutablePublicKeyCredentialUserEntity.builder()
			.id(handle(user.id()))
			.name(user.login())
			.displayName(user.displayName())
			.build();
	}

	private static Bytes handle(long userId) {
		return new Bytes(ByteBuffer.allocate(Long.BYTES).putLong(userId).array());
	}

	private static @Nullable Bytes bytes(byte @Nullable [] array) {
		return (array != null) ? new Bytes(array) : null;
	}

	private static byte @Nullable [] array(@Nullable Bytes bytes) {
		return (bytes != null) ? bytes.getBytes() : null;
	}

	/** A passkey as its owner sees it. */
	record Passkey(String id, String label, Instant madeAt, Instant lastUsedAt) {

	}

}
