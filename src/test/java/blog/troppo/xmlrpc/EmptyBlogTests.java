package blog.troppo.xmlrpc;

import java.util.ArrayList;
import java.util.List;

import blog.troppo.rpc.RpcFault;
import blog.troppo.rpc.RpcValue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What there is nothing of, each family of methods says in its own way. */
class EmptyBlogTests extends XmlRpcScenario {

	@BeforeEach
	void takeAllAway() {
		this.database.sql("delete from posts").update();
		this.database.sql("delete from terms where taxonomy = 'post_tag'").update();
	}

	@ParameterizedTest
	@ValueSource(strings = { "metaWeblog.getRecentPosts", "wp.getPosts", "wp.getPages", "wp.getPageList",
			"wp.getComments", "wp.getMediaLibrary", "wp.getTags" })
	void listsAreEmpty(String method) {
		assertThat(call(method, 1, NAME, PASSWORD)).isEqualTo(RpcValue.of(List.of()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "blogger.getRecentPosts", "mt.getRecentPostTitles" })
	void theOldestListsCannotBe(String method) {
		List<Object> parameters = new ArrayList<>(List.of(1, NAME, PASSWORD));
		if (method.startsWith("blogger.")) {
			parameters.addFirst("");
		}
		assertRefused(500, "No posts found or an error occurred while retrieving posts.", method, parameters.toArray());
	}

	@ParameterizedTest
	@CsvSource({ "wp.getRevisions, 99999", "wp.getCommentCount, 99999", "wp.getCommentCount, 0" })
	void whatBelongsToAPostWantsThePost(String method, int post) {
		assertRefused(404, "Invalid post ID.", method, 1, NAME, PASSWORD, post);
	}

	private void assertRefused(int code, String message, String method, Object... parameters) {
		assertThatExceptionOfType(RpcFault.class).isThrownBy(() -> call(method, parameters))
			.withMessage(message)
			.satisfies((fault) -> assertThat(fault.code()).isEqualTo(code));
	}

}
