package blog.troppo.operations;

import blog.troppo.content.PostFinder;
import blog.troppo.content.PostQuery;
import blog.troppo.content.PostType;
import blog.troppo.content.Taxonomy;
import blog.troppo.content.Terms;
import blog.troppo.operations.Installation.Wish;
import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.support.InvalidException;
import blog.troppo.testing.TroppoTest;
import blog.troppo.user.Passwords;
import blog.troppo.user.User;
import blog.troppo.user.Users;
import blog.troppo.user.Viewer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@TroppoTest
@Transactional
class InstallationTests {

	@Autowired
	Installation installation;

	@Autowired
	Settings settings;

	@Autowired
	Users users;

	@Autowired
	Terms terms;

	@Autowired
	PostFinder posts;

	@Test
	void aNewSiteHasAnAdministratorAPostAPageAndAComment() {
		this.installation.run(wish("https://example.org", "Australia/Darwin", Wish.PERMALINKS, false));

		User admin = this.users.findByLogin("Owner").orElseThrow();
		assertThat(admin.roles()).containsExactly("administrator");
		assertThat(Passwords.matches("open sesame", admin.passwordHash())).isTrue();
		assertThat(this.settings.get(SiteSettings.HOME)).isEqualTo("https://example.org");

		var post = this.posts.find(PostQuery.posts(), Viewer.anybody()).items().getFirst();
		assertThat(post.guid()).isEqualTo("https://example.org/?p=" + post.id());
		assertThat(post.terms(Taxonomy.CATEGORY)).singleElement().satisfies((category) -> {
			assertThat(category.slug()).isEqualTo("uncategorized");
			assertThat(category.id()).isEqualTo(this.settings.get(SiteSettings.DEFAULT_CATEGORY));
		});
		assertThat(post.publishedLocal().orElseThrow()).isEqualTo("2026-03-14T18:56:53");
		assertThat(this.posts.find(PostQuery.posts().ofType(PostType.PAGE), Viewer.anybody()).total()).isOne();
	}

	@Test
	void anEmptySiteHasNoContentButTheDefaultCategory() {
		this.installation.run(wish("https://example.org", "", "", true));
		assertThat(this.posts.find(PostQuery.posts(), Viewer.anybody()).isEmpty()).isTrue();
		assertThat(this.terms.findByTaxonomyAndSlug("category", "uncategorized")).isPresent();
	}

	@Test
	void aSiteIsInstalledOnce() {
		this.installation.run(wish("https://example.org", "", "", true));
		assertThat(this.installation.isDone()).isTrue();
		assertThatExceptionOfType(InvalidException.class)
			.isThrownBy(() -> this.installation.run(wish("https://example.com", "", "", true)))
			.withMessageContaining("https://example.org");
	}

	@Test
	void theSecondOfTwoNodesLeavesTheSiteAsItIs() {
		assertThat(this.installation.runOnce(wish("https://example.org", "", "", true))).isTrue();
		assertThat(this.installation.runOnce(wish("https://example.com", "", "", false))).isFalse();
		assertThat(this.settings.get(SiteSettings.HOME)).isEqualTo("https://example.org");
	}

	@ParameterizedTest
	@CsvSource({ "ftp://example.org, UTC, '', url", "example.org, UTC, '', url",
			"https://example.org, Mars/Phobos, '', timezone", "https://example.org, UTC, %postname%, permalinks",
			"https://example.org, UTC, /%year%/, permalinks" })
	void aWishThatCannotBeIsRefusedByItsField(String url, String timezone, String permalinks, String field) {
		assertThatExceptionOfType(InvalidException.class)
			.isThrownBy(() -> this.installation.run(wish(url, timezone, permalinks, true)))
			.satisfies((refusal) -> assertThat(refusal.field()).isEqualTo(field));
		assertThat(this.installation.isDone()).isFalse();
	}

	private static Wish wish(String url, String timezone, String permalinks, boolean empty) {
		return new Wish(url, "A blog", "owner", "open sesame", "owner@example.org", timezone, permalinks, empty);
	}

}
