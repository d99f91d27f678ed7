package blog.troppo.site;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.assertj.core.api.Assertions.assertThat;

/** What a structure builds, it reads back, whatever tags it is made of. */
class PermalinkRoundTripTests {

	private static final List<String> TAGS = List.of("year", "monthnum", "day", "hour", "minute", "second", "post_id",
			"postname", "author", "category");

	@Property
	void aPathThatAStructureBuildsIsReadBack(@ForAll("structures") String pattern,
			@ForAll("posts") PermalinkParts post) {
		PermalinkStructure structure = new PermalinkStructure(pattern);
		RewriteRules rules = RewriteRules.of(new PermalinkBases.Snapshot(structure, "", "", 0));
		String path = structure.path(post).replaceAll("^/|/$", "");
		Map<String, String> found = rules.match(path, (page) -> false).orElseThrow();
		assertThat(found).as(path).containsAllEntriesOf(asked(structure, post));
	}

	private static Map<String, String> asked(PermalinkStructure structure, PermalinkParts post) {
		Map<String, String> all = Map.of("year", "%04d".formatted(post.date().getYear()), "monthnum",
				"%02d".formatted(post.date().getMonthValue()), "day", "%02d".formatted(post.date().getDayOfMonth()),
				"hour", "%02d".formatted(post.date().getHour()), "minute", "%02d".formatted(post.date().getMinute()),
				"second", "%02d".formatted(post.date().getSecond()), "p", String.valueOf(post.id()), "name",
				post.slug(), "author_name", post.author(), "category_name", post.category());
		Map<String, String> names = Map.of("post_id", "p", "postname", "name", "author", "author_name", "category",
				"category_name");
		return structure.tags()
			.stream()
			.distinct()
			.map((tag) -> names.getOrDefault(tag, tag))
			.collect(Collectors.toMap((name) -> name, all::get));
	}

	/**
	 * Any tags in any order behind {@code /blog/}, with what names one post at the end.
	 */
	@Provide
	Arbitrary<String> structures() {
		Arbitrary<List<String>> tags = Arbitraries.of(TAGS.subList(0, 6)).list().uniqueElements().ofMaxSize(4);
		Arbitrary<String> last = Arbitraries.of("%postname%", "%post_id%", "%author%/%postname%",
				"%category%/%postname%", "%post_id%-%postname%");
		return Combinators
			.combine(tags, last, Arbitraries.of("", "/", ".html"), Arbitraries.of("/blog/", "/index.php/a/"))
			.as((some, name, end, front) -> front
					+ some.stream().map((tag) -> "%" + tag + "%/").collect(Collectors.joining()) + name + end);
	}

	@Provide
	Arbitrary<PermalinkParts> posts() {
		Arbitrary<String> slug = Arbitraries.strings()
			.withCharRange('a', 'z')
			.ofMinLength(4)
			.ofMaxLength(12)
			.filter((word) -> !List.of("feed", "atom", "embed", "page", "trackback", "attachment", "rss", "rdf")
				.contains(word) && !word.startsWith("page"))
			.map((word) -> word + "-x");
		Arbitrary<LocalDateTime> dates = Arbitraries.longs()
			.between(0, 2_000_000_000L)
			.map((second) -> LocalDateTime.ofEpochSecond(second, 0, java.time.ZoneOffset.UTC));
		return Combinators.combine(Arbitraries.longs().between(10_000, 1_000_000), dates, slug, slug, slug)
			.as((id, date, name, author, category) -> new PermalinkParts(id, date, name, author,
					category + "/" + name));
	}

}
