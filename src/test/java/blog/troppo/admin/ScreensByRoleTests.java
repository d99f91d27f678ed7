package blog.troppo.admin;

import java.util.ArrayList;
import java.util.List;

import blog.troppo.testing.Visitor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every screen and every role: 200 where WordPress's capabilities let somebody in, 403
 * where they do not, and the login for those who are nobody yet.
 */
@AdminTest
class ScreensByRoleTests extends AtEveryScreen {

	private static final String ORDER = "scaeA";

	@ParameterizedTest
	@ValueSource(strings = { "subscriber", "contributor", "author", "editor", "administrator" })
	void eachRoleOpensWhatItsCapabilitiesSay(String role) {
		Visitor visitor = as(role);
		List<String> wrong = new ArrayList<>();
		SCREENS.lines().forEach((line) -> {
			String screen = filled(line.split("\\|")[0].strip());
			boolean may = ROLES.indexOf(role) >= ORDER.indexOf(line.split("\\|")[1].strip());
			int status = visitor.get("/wp-admin/" + screen).status();
			if (status != (may ? 200 : 403)) {
				wrong.add(screen + ": " + status);
			}
		});
		assertThat(wrong).as(role).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = "anonymous")
	void nobodyIsSentToTheLogin(String role) {
		Visitor visitor = as(role);
		SCREENS.lines().forEach((line) -> {
			String screen = filled(line.split("\\|")[0].strip());
			Visitor.Page page = visitor.get("/wp-admin/" + screen);
			assertThat(page.status()).as(screen).isEqualTo(302);
			assertThat(page.location()).as(screen).contains("/wp-login.php?redirect_to=");
		});
	}

}
