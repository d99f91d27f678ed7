package blog.troppo.theme;

import java.util.List;
import java.util.Set;

import blog.troppo.content.Post;
import blog.troppo.content.PostFinder;
import blog.troppo.content.PostQuery;
import blog.troppo.operations.Installation;
import blog.troppo.operations.Installation.Wish;
import blog.troppo.support.Page;
import blog.troppo.testing.TroppoTest;
import blog.troppo.user.Viewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@TroppoTest
class PagesTests {

	@Autowired
	Installation installation;

	@Autowired
	PostFinder finder;

	@Autowired
	Pages pages;

	@BeforeEach
	void install() {
		if (!this.installation.isDone()) {
			this.installation.run(new Wish("http://example.org", "My Blog", "admin", "secret-secret", "a@example.org",
					"Australia/Darwin", Wish.PERMALINKS, false));
		}
	}

	@Test
	void theHomePageListsThePosts() {
		Page<Post> posts = this.finder.find(PostQuery.posts().withStickyFirst(), Viewer.anybody());
		RenderedPage page = this.pages
			.render(new MainQuery(new Subject.Posts(null), posts, 1, 0, "/", Viewer.anybody(), Set.of()));
		assertThat(page.html()).contains("<title>My Blog</title>");
	}

	@Test
	void aPostIsShownWithItsComments() {
		Post post = this.finder.find(PostQuery.posts(), Viewer.anybody()).items().getFirst();
		RenderedPage page = this.pages.render(new MainQuery(new Subject.Single(post, false), Page.of(List.of(post)), 1,
				0, "/x", Viewer.anybody(), Set.of()));
		assertThat(page.html()).contains("entry-content");
	}

}
