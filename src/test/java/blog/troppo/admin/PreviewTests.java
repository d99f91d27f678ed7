package blog.troppo.admin;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What only those see who may edit it: a post before it is public, or before it is saved.
 */
@AdminTest
class PreviewTests extends AtTheAdmin {

	@AfterEach
	void tidy() {
		this.database.sql("delete from posts").update();
	}

	@ParameterizedTest
	@CsvSource({ "anybody, draft, 404", "subscriber, draft, 404", "contributor, draft, 404", "author, draft, 200",
			"editor, draft, 200", "author, pending, 200", "editor, future, 200", "anybody, future, 404",
			"editor, auto-draft, 200", "editor, trash, 404", "author, private, 200", "contributor, private, 404" })
	void aPostThatIsNotPublicIsSeenByThoseWhoMayEditIt(String role, String status, int answer) {
		long post = post("author", status, "Not yet");
		assertThat(as(role).get("/?p=" + post + "&preview=true").status()).isEqualTo(answer);
		assertThat(as(role).get("/?p=" + post).status()).as("without asking for a preview").isEqualTo(answer);
	}

	@Test
	void itsNameTellsNobodyMore() {
		long post = post("author", "draft", "Not yet");
		String slug = this.database.sql("select slug from posts where id = ?").param(post).query(String.class).single();
		assertThat(as("author").get("/?name=" + slug).status()).isEqualTo(404);
	}

	@Test
	void aPreviewIsKeptByNobody() {
		long post = post("author", "draft", "Not yet");
		var page = as("author").get("/?p=" + post + "&preview=true");
		assertThat(page.header("cache-control")).contains("no-store");
		assertThat(page.text("h1.entry-title, h2.entry-title")).isEqualTo("Not yet");
		assertThat(visitor().get("/?p=" + post + "&preview=true").status()).isEqualTo(404);
	}

}
