package blog.troppo.account;

import blog.troppo.testing.HtmlCheck;
import blog.troppo.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.web.util.UriComponentsBuilder;

import static org.assertj.core.api.Assertions.assertThat;

@DoorTest
class AuthorizeApplicationTests extends AtTheDoor {

	private static final String PATH = "/wp-admin/authorize-application.php";

	@Test
	void anAppGetsAPasswordAtItsOwnAddress() {
		this.database.sql("delete from application_passwords").update();
		Visitor owner = loggedIn("owner");
		Visitor.Page asked = owner.get(PATH + "?app_name=My%20App&app_id=123e4567-e89b-12d3-a456-426614174000"
				+ "&success_url=myapp%3A%2F%2Fdone%3Fa%3D1&reject_url=myapp%3A%2F%2Fno");
		assertThat(asked.document().select("#app_name").val()).isEqualTo("My App");
		assertThat(HtmlCheck.errors(asked.body())).isEmpty();
		assertThat(asked.header("content-security-policy")).doesNotContain("form-action");
		String done = owner.submit(asked, "#authorize-form", "approve", "Yes").location();
		assertThat(done).startsWith("myapp://done?a=1&site_url=http%3A%2F%2Flocalhost").contains("&user_login=owner&");
		String password = UriComponentsBuilder.fromUriString(done).build().getQueryParams().getFirst("password");
		assertThat(password).matches("[A-Za-z0-9]{24}");
		assertThat(owner.submit(asked, "#authorize-form", "reject", "No").location()).isEqualTo("myapp://no");
	}

	@Test
	void withoutAnAddressThePasswordIsShown() {
		this.database.sql("delete from application_passwords").update();
		Visitor owner = loggedIn("owner");
		Visitor.Page asked = owner.get(PATH + "?app_name=Copy");
		assertThat(owner.submit(asked, "#authorize-form", "approve", "Yes")
			.document()
			.select("#new-application-password-value")
			.val()).matches("([A-Za-z0-9]{4} ?){6}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "javascript:alert(1)", "data:text/html,x", "http://app.example/", "JavaScript:x",
			"https://a b", "//evil.example", "\u0001javascript:x" })
	void noPasswordGoesToAnAddressThatIsNotSafe(String url) {
		Visitor.Page asked = loggedIn("owner").get(PATH + "?app_name=App&success_url="
				+ java.net.URLEncoder.encode(url, java.nio.charset.StandardCharsets.UTF_8));
		assertThat(asked.text("[role=alert]")).contains("secure connection");
		assertThat(asked.document().select("#authorize-form")).isEmpty();
	}

	@Test
	void oneMustBeLoggedInAndSendTheForm() {
		assertThat(visitor().get(PATH + "?app_name=App").location()).startsWith(base() + "/wp-login.php?redirect_to=");
		assertThat(
				loggedIn("amy").post(PATH, "approve", "Yes", "app_name", "App", "success_url", "https://evil.example")
					.status())
			.isEqualTo(403);
	}

}
