package blog.troppo.formatting.block;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import blog.troppo.formatting.Language;
import blog.troppo.formatting.block.core.CoreBlocks;
import blog.troppo.formatting.content.ContentPage;
import blog.troppo.formatting.content.EmbedSource;
import blog.troppo.formatting.content.PostContent;
import blog.troppo.formatting.data.RequestView;
import blog.troppo.formatting.data.SiteData;
import blog.troppo.formatting.shortcode.ShortcodeEngine;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What blocks say themselves, in the site's language. */
class BlocksInGermanTests {

	private static final List<String> READ_OUT = List.of("aria-label", "placeholder", "value", "alt");

	/** What blocks say, without gaps, as the English site says it. */
	private static final List<String> ENGLISH = List.of("No comments to show.", "Search", "Archives", "Read more",
			"Leave a Reply", "Cancel reply", "Post Comment", "Comment", "Email", "Older Comments", "Newer Comments",
			"Next Page", "Previous Page", "Log in", "Log out", "Anonymous", "Reply", "Comments are closed.",
			"No archives to show.", "No categories", "Select Month", "Select Year", "Search results", "Home", "Menu",
			"Open menu", "Close menu", "Pagination", "Breadcrumbs", "Previous and next months", "Unknown title",
			"Duration:", "Next", "Previous", "says:", "Username or Email Address", "Remember Me", "Month",
			"(no title)");

	private final SiteData german = RecordedSite.data(Language.of("de_DE"));

	private final PostContent filters = new PostContent(ShortcodeEngine.core(), EmbedSource.NONE, RecordedSite.URL);

	private String render(String markup, SiteData site) {
		return ContentPage.open(this.filters, CoreBlocks.library(), ThemeSettings.none(), site, RequestView.NONE)
			.blocks()
			.render(markup, Map.of("postId", 203, "postType", "post"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					<!-- wp:search /-->                                              | for="wp-block-search__input-1" >Suchen</label>
					<!-- wp:search {"buttonPosition":"button-only"} /-->             | "ariaLabelExpanded":"Suche abschicken","ariaLabelCollapsed":"Suchfeld öffnen"
					<!-- wp:latest-comments {"commentsToShow":1} /-->                | </a> zu <a class="wp-block-latest-comments__comment-link"
					<!-- wp:archives {"displayAsDropdown":true} /-->                 | <option value="">Monat auswählen</option>
					<!-- wp:archives {"displayAsDropdown":true} /-->                 | wp-block-archives__label">Archive</label>
					<!-- wp:calendar {"month":3,"year":2024} /-->                    | <caption>März 2024</caption>
					<!-- wp:calendar {"month":3,"year":2024} /-->                    | aria-label="Montag">M</th>
					<!-- wp:calendar {"month":3,"year":2024} /-->                    | <nav aria-label="Vorheriger und nächster Monat"
					<!-- wp:categories {"displayAsDropdown":true} /-->               | auswählen</option>
					<!-- wp:loginout /-->                                            | ">Anmelden</a>
					<!-- wp:loginout {"displayLoginAsForm":true} /-->                | <label for="user_login">Benutzername oder E-Mail-Adresse</label>
					<!-- wp:post-comments-form /-->                                  | comment-reply-title">Schreibe einen Kommentar
					<!-- wp:post-comments-form /-->                                  | Deine E-Mail-Adresse wird nicht veröffentlicht.</span>
					<!-- wp:post-comments-form /-->                                  | Erforderliche Felder sind mit <span class="required">*</span> markiert
					<!-- wp:post-comments-form /-->                                  | value="Kommentar abschicken" />
					<!-- wp:post-comments-form /-->                                  | Antwort abbrechen</a>
					<!-- wp:post-date {"datetime":"2024-03-02T10:00:00"} /-->        | >März 2, 2024</time>
					<!-- wp:post-date {"datetime":"2025-11-20","format":"human-diff"} /--> | >vor 1 Jahr</time>
					<!-- wp:read-more /-->                                           | >Weiterlesen<span
					<!-- wp:rss {"feedURL":"http://elsewhere.example/feed"} /-->     | Es ist ein Fehler aufgetreten, wahrscheinlich ist der Feed nicht zu erreichen.
					<!-- wp:latest-posts {"displayAuthor":true,"postsToShow":1} /--> | post-author">von
					<!-- wp:tag-cloud {"smallestFontSize":"8pt"} /-->                | Einträge)"
					<!-- wp:post-time-to-read {"displayAsRange":false} /-->          |  Minute
					<!-- wp:social-link {"url":"https://a.example","service":"none"} /--> | Zeichen zum Teilen</span>
					<!-- wp:navigation --><!-- wp:navigation-link {"label":"A","url":"/a"} /--><!-- /wp:navigation --> | aria-label="Menü öffnen"
					<!-- wp:navigation --><!-- wp:navigation-submenu {"label":"A","url":"/a"} --><!-- wp:navigation-link {"label":"B","url":"/b"} /--><!-- /wp:navigation-submenu --><!-- /wp:navigation --> | aria-label="Untermenü von A"
					<!-- wp:home-link /-->                                           | rel="home" >Startseite</a>
					<!-- wp:avatar {"userId":1} /-->                                 | alt='Avatar von admin'
					""")
	void aBlockSpeaksGerman(String markup, String said) {
		assertThat(render(markup, this.german)).contains(said);
	}

	/** Whatever is there in the recorded cases, nothing that a block says is English. */
	@ParameterizedTest
	@ValueSource(strings = { "blocks", "blocks-more", "blocks-varied" })
	void nothingIsLeftInEnglish(String file) {
		List<RecordedBlocks.Case> cases = RecordedBlocks.of(file).cases();
		assertThat(cases).isNotEmpty().allSatisfy((recorded) -> {
			Set<String> said = said(render(recorded.markup(), this.german));
			said.removeAll(said(recorded.markup()));
			assertThat(said).as("%s", recorded)
				.filteredOn((text) -> !recorded.markup().contains('"' + text + '"'))
				.doesNotContainAnyElementsOf(ENGLISH);
		});
	}

	/** The test above sees what it is to see. */
	@Test
	void theEnglishSiteSaysThose() {
		SiteData english = RecordedSite.data();
		Set<String> said = RecordedBlocks.of("blocks")
			.cases()
			.stream()
			.flatMap((recorded) -> said(render(recorded.markup(), english)).stream())
			.collect(Collectors.toSet());
		assertThat(said).contains("Search", "Read more", "Home");
	}

	/** Markup, classes and addresses are those of any language. */
	@Test
	void onlyWordsDiffer() {
		String markup = "<!-- wp:search /--><!-- wp:latest-comments /--><!-- wp:post-comments-form /-->"
				+ "<!-- wp:archives {\"displayAsDropdown\":true} /--><!-- wp:calendar {\"month\":3,\"year\":2024} /-->";
		Document english = Jsoup.parseBodyFragment(render(markup, RecordedSite.data()));
		Document german = Jsoup.parseBodyFragment(render(markup, this.german));
		assertThat(shape(german)).isEqualTo(shape(english));
	}

	private static List<String> shape(Document document) {
		return document.getAllElements()
			.stream()
			.map((element) -> element.normalName() + element.classNames() + element.attr("href") + element.attr("name"))
			.toList();
	}

	private static Set<String> said(String html) {
		Set<String> said = new LinkedHashSet<>();
		for (Element element : Jsoup.parseBodyFragment(html).getAllElements()) {
			element.childNodes()
				.stream()
				.filter(TextNode.class::isInstance)
				.forEach((node) -> said.add(((TextNode) node).text().strip()));
			READ_OUT.forEach((attribute) -> said.add(element.attr(attribute).strip()));
		}
		return said;
	}

}
