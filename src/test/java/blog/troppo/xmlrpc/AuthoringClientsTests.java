package blog.troppo.xmlrpc;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import blog.troppo.rpc.RpcDate;
import blog.troppo.rpc.RpcFault;
import blog.troppo.rpc.RpcValue;
import blog.troppo.testing.RawHttp;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What programs that people write with ask one after the other. */
class AuthoringClientsTests extends XmlRpcScenario {

	private static final List<String> ANDROID = List.of("wp.getProfile", "wp.getUsersBlogs", "wp.getPage",
			"wp.getCommentStatusList", "wp.newComment", "wp.editComment", "wp.deleteComment", "wp.getComments",
			"wp.getComment", "wp.getOptions", "wp.uploadFile", "wp.newCategory", "wp.getTags", "wp.getCategories",
			"wp.editPage", "wp.deletePage", "wp.newPage", "wp.getPages");

	private String at(String path) {
		return "http://localhost:" + this.port + path;
	}

	private String read(String path) {
		return RawHttp.get(this.port, path).text();
	}

	/** {@code http://host/path} without the host. */
	private static String path(String address) {
		return address.replaceFirst("http://[^/]+", "");
	}

	@Test
	void theAndroidAppFindsABlogItCanTalkTo() {
		assertThat(RawHttp.ask(this.port, "GET", "/xmlrpc.php", Map.of(), new byte[0]).text())
			.isEqualTo("XML-RPC server accepts POST requests only.");
		assertThat(texts(call("system.listMethods"))).containsAll(ANDROID).hasSizeGreaterThanOrEqualTo(79);
		RpcValue blog = call("wp.getUsersBlogs", NAME, PASSWORD).items().getFirst();
		assertThat(member(blog, "xmlrpc")).isEqualTo(at("/xmlrpc.php"));
		assertThat(blog.member("isAdmin")).contains(RpcValue.of(true));
		RpcValue options = wp("getOptions",
				List.of("software_version", "post_thumbnail", "default_comment_status", "jetpack_client_id",
						"blog_public", "home_url", "admin_url", "login_url", "blog_title", "time_zone",
						"jetpack_user_email"));
		assertThat(options.member("time_zone").flatMap((zone) -> zone.member("value"))).contains(RpcValue.of(9.5));
		assertThat(options.member("jetpack_client_id")).isEmpty();
		assertThat(member(wp("getPostFormats", Map.of("show-supported", true)).member("all").orElseThrow(), "aside"))
			.isEqualTo("Aside");
		assertThat(member(wp("getProfile"), "username")).isEqualTo(NAME);
	}

	@Test
	void openLiveWriterIsSetUpFindsOutTheThemeAndWrites() {
		assertThat(read("/")).contains("rel=\"EditURI\"");
		assertThat(read("/xmlrpc.php?rsd")).contains("<engineName>WordPress</engineName>",
				"apiLink=\"" + at("/xmlrpc.php") + "\"");
		assertThat(texts(call("mt.supportedMethods"))).contains("wp.getCategories", "metaWeblog.newMediaObject");
		for (String list : List.of("getCategories", "getTags", "getAuthors", "getPageList")) {
			assertThat(wp(list)).isInstanceOf(RpcValue.Array.class);
		}
		theThemeIsFoundOut();
		RpcValue parent = wp("newCategory", Map.of("name", "Politics", "slug", "", "parent_id", 0));
		wp("newCategory", Map.of("name", "Elections", "parent_id", parent.number()));
		RpcValue picture = call("metaWeblog.newMediaObject", 1, NAME, PASSWORD,
				Map.of("name", "notes.txt", "type", "text/plain", "bits", "Notes".getBytes(StandardCharsets.UTF_8)));
		String id = call("metaWeblog.newPost", 1, NAME, PASSWORD,
				Map.of("title", "From the desk", "description", "<a href=\"" + member(picture, "url") + "\">Notes</a>",
						"categories", List.of("Elections"), "mt_keywords", "one, two", "dateCreated",
						new RpcDate("20260301T10:00:00Z")),
				true)
			.text();
		RpcValue written = call("metaWeblog.getPost", id, NAME, PASSWORD);
		assertThat(texts(written.member("categories").orElseThrow())).containsExactly("Elections");
		assertThat(member(written, "dateCreated")).isEqualTo("20260301T19:30:00");
		assertThat(member(written, "date_created_gmt")).isEqualTo("20260301T10:00:00");
		assertThat(read(path(member(written, "permaLink")))).contains("From the desk");
		assertThat(wp("getMediaItem", member(picture, "id")).member("parent")).contains(RpcValue.of(Long.valueOf(id)));
		assertThat(call("blogger.deletePost", "0123456789ABCDEF", id, NAME, PASSWORD, true))
			.isEqualTo(RpcValue.of(true));
	}

	/** A post comes and goes, so that the program sees how the theme shows one. */
	private void theThemeIsFoundOut() {
		String id = call("metaWeblog.newPost", 1, NAME, PASSWORD,
				Map.of("title", "Temporary Post Used For Theme Detection", "description",
						"This is a temporary post that was not deleted.", "mt_allow_pings", 0),
				true)
			.text();
		RpcValue temporary = call("metaWeblog.getPost", id, NAME, PASSWORD);
		assertThat(read(path(member(temporary, "permaLink")))).contains("Theme Detection");
		call("blogger.deletePost", "", id, NAME, PASSWORD, true);
		assertThat(read("/feed/")).doesNotContain("Theme Detection");
		assertThat(read("/")).doesNotContain("Theme Detection");
	}

	@Test
	void marsEditListsEditsAndPublishesWhatItDrafted() {
		String id = call("metaWeblog.newPost", "1", NAME, PASSWORD,
				Map.of("title", "Draft", "description", "Main", "mt_text_more", "More", "mt_excerpt", "Short",
						"mt_allow_comments", 1, "mt_allow_pings", 1, "wp_slug", "from-mars"),
				false)
			.text();
		RpcValue recent = call("metaWeblog.getRecentPosts", "1", NAME, PASSWORD, 20);
		assertThat(recent.items()).anySatisfy((post) -> {
			assertThat(member(post, "postid")).isEqualTo(id);
			assertThat(member(post, "post_status")).isEqualTo("draft");
			assertThat(member(post, "mt_text_more")).isEqualTo("More");
		});
		call("metaWeblog.editPost", id, NAME, PASSWORD, Map.of("title", "Published", "description", "New"), false);
		call("mt.setPostCategories", id, NAME, PASSWORD, List.of(Map.of("categoryId", "1")));
		assertThat(call("mt.publishPost", id, NAME, PASSWORD).number()).isEqualTo(Long.parseLong(id));
		assertThat(member(call("metaWeblog.getPost", id, NAME, PASSWORD), "link")).endsWith("/from-mars/");
		String page = wp("newPage", Map.of("title", "About", "description", "x", "wp_page_order", 2), true).text();
		assertThat(call("wp.editPage", 1, page, NAME, PASSWORD, Map.of("title", "About us"), true).flag()).isTrue();
		assertThat(member(call("wp.getPage", 1, page, NAME, PASSWORD), "title")).isEqualTo("About us");
		assertThat(wp("deletePage", page).flag()).isTrue();
	}

	@Test
	void aServicePostsWhatHappenedElsewhere() {
		assertThat(texts(call("mt.supportedMethods"))).contains("metaWeblog.newPost");
		assertThat(call("metaWeblog.getCategories", 1, NAME, PASSWORD).items()).isNotEmpty();
		String id = call("metaWeblog.newPost", "", NAME, PASSWORD,
				Map.of("title", "A picture of mine", "description", "<img src=\"http://example.org/x.jpg\">",
						"mt_keywords", List.of("IFTTT", "Pictures"), "categories", List.of("No such category"),
						"post_status", "publish"),
				true)
			.text();
		RpcValue post = wp("getPost", id, List.of("post_status", "terms"));
		assertThat(member(post, "post_status")).isEqualTo("publish");
		assertThat(post.member("terms").orElseThrow().items()).extracting((term) -> member(term, "name"))
			.containsExactly("IFTTT", "Pictures", "Uncategorized");
	}

	@Test
	void whatIsGoneIsA404() {
		assertThatExceptionOfType(RpcFault.class).isThrownBy(() -> call("metaWeblog.getPost", 424242, NAME, PASSWORD))
			.satisfies((fault) -> assertThat(fault.code()).isEqualTo(404));
	}

}
