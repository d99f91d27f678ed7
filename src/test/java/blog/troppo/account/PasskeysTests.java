package blog.troppo.account;

import java.nio.ByteBuffer;

import blog.troppo.user.AuditLog;
import blog.troppo.user.Caller;
import blog.troppo.user.User;
import blog.troppo.user.Users;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mockito;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

class PasskeysTests {

	private final JdbcClient database = Mockito.mock();

	private final AuditLog log = Mockito.mock();

	private final Passkeys passkeys = new Passkeys(this.database, Mockito.mock(Users.class), this.log);

	@ParameterizedTest
	@ValueSource(strings = { "%%%", "A", "a b", "\0", "AAAAA", "é", "AA==\n" })
	void anIdThatIsNoneNamesNoPasskey(String id) {
		assertThatNoException().isThrownBy(() -> this.passkeys.remove(Mockito.mock(User.class), id, Caller.NOBODY));
		Mockito.verifyNoInteractions(this.database, this.log);
	}

	@Test
	void aHandleIsAUsersNumber() {
		assertThat(Passkeys.userId(new Bytes(ByteBuffer.allocate(8).putLong(42).array()))).isEqualTo(42);
		assertThat(Passkeys.userId(new Bytes(new byte[] { 1, 2, 3 }))).isZero();
		assertThat(Passkeys.userId(new Bytes(new byte[64]))).isZero();
	}

}
