package blog.troppo.account;

import blog.troppo.testing.TroppoTest;
import blog.troppo.user.User;
import blog.troppo.user.UserAuthoring;
import blog.troppo.user.UserChange;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever gets another password is signed in nowhere any more. */
@TroppoTest
class SessionsOfOldPasswordsTests {

	@Autowired
	UserAuthoring authoring;

	@Autowired
	FindByIndexNameSessionRepository<? extends Session> sessions;

	@Test
	void anotherPasswordEndsTheSessionsAndNothingElseDoes() {
		User amy = this.authoring.create("amy", UserChange.nothing().email("amy@example.org").password("one"));
		User ben = this.authoring.create("ben", UserChange.nothing().email("ben@example.org").password("one"));
		signIn(this.sessions, amy);
		signIn(this.sessions, ben);
		this.authoring.update(amy.id(), UserChange.nothing().nickname("Amy"));
		assertThat(this.sessions.findByPrincipalName(String.valueOf(amy.id()))).hasSize(1);
		this.authoring.update(amy.id(), UserChange.nothing().password("two"));
		assertThat(this.sessions.findByPrincipalName(String.valueOf(amy.id()))).isEmpty();
		assertThat(this.sessions.findByPrincipalName(String.valueOf(ben.id()))).hasSize(1);
	}

	private static <S extends Session> void signIn(FindByIndexNameSessionRepository<S> sessions, User user) {
		S session = sessions.createSession();
		session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, String.valueOf(user.id()));
		sessions.save(session);
	}

}
