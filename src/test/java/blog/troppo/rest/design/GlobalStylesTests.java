package blog.troppo.rest.design;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import blog.troppo.content.Post;
import blog.troppo.content.PostChange;
import blog.troppo.content.PostFinder;
import blog.troppo.content.PostAuthoring;
import blog.troppo.content.PostQuery;
import blog.troppo.content.PostStatus;
import blog.troppo.testing.TroppoTest;
import blog.troppo.theme.folder.Theme;
import blog.troppo.theme.folder.Themes;
import blog.troppo.user.Viewer;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What people choose over a theme's styles is one post a theme. */
@TroppoTest
class GlobalStylesTests {

	@Autowired
	GlobalStyles styles;

	@Autowired
	Themes themes;

	@Autowired
	PostFinder posts;

	@Autowired
	PostAuthoring authoring;

	@Test
	void eachThemeHasItsOwnWhichStays() {
		long verandah = this.styles.of(theme("verandah"), Viewer.anybody());
		assertThat(this.styles.of(theme("classic"), Viewer.anybody())).isNotEqualTo(verandah);
		assertThat(this.styles.of(theme("verandah"), Viewer.anybody())).isEqualTo(verandah);
	}

	@Test
	void thoseWhoAskAtOnceGetTheSame() throws Exception {
		Theme theme = theme("verandah");
		Callable<Long> ask = () -> this.styles.of(theme, Viewer.anybody());
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			Set<Long> ids = new java.util.HashSet<>();
			for (var answer : threads.invokeAll(IntStream.range(0, 4).mapToObj((i) -> ask).toList())) {
				ids.add(answer.get());
			}
			assertThat(ids).hasSize(1);
		}
		PostQuery all = PostQuery.posts()
			.ofType(GlobalStyles.TYPE)
			.ofStatuses(List.of(PostStatus.PUBLISH))
			.beginningWith("wp-global-styles-verandah")
			.page(1, 10);
		assertThat(this.posts.find(all, Viewer.anybody()).items()).hasSize(1);
	}

	@Test
	void whatNoThemeKnowsIsPassedOver() {
		Post post = with("""
				{"version":3,"isGlobalStylesUserThemeJSON":true,
				"settings":{"color":{"custom":false},"odd":1},"styles":{"css":"p{}","odd":{}}}""");
		assertThat(GlobalStyles.part(post, "settings").propertyNames()).containsExactly("color");
		assertThat(GlobalStyles.part(post, "styles").propertyNames()).containsExactly("css");
	}

	@Test
	void aTextThatIsNoneOfTheirsSaysNothing() {
		assertThat(GlobalStyles.part(with("not JSON"), "styles")).isEmpty();
		assertThat(GlobalStyles.part(with("{\"styles\":{\"css\":\"p{}\"}}"), "styles")).isEmpty();
	}

	private Post with(String content) {
		return this.authoring.create(GlobalStyles.TYPE,
				PostChange.nothing().title("Odd").content(content).status(PostStatus.DRAFT), Viewer.anybody());
	}

	private Theme theme(String name) {
		return this.themes.find(name).orElseThrow();
	}

}
