package blog.troppo.content;

import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import blog.troppo.content.PostStanding.Part;
import blog.troppo.testing.TroppoTest;
import blog.troppo.user.Role;
import blog.troppo.user.Roles;
import blog.troppo.user.Viewer;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/** Every row of the table recorded from WordPress 7.1.4, for each of its five roles. */
@TroppoTest
class PostCapabilitiesTests {

	private static final long ASKER = 7;

	private static final long ANOTHER = 8;

	@Autowired
	Roles roles;

	@Test
	void eachRoleMayDoWhatWordPressLetsItDo() throws IOException {
		List<Viewer> viewers = this.roles.findAllByOrderByPosition().stream().map(this::viewer).toList();
		List<Row> rows = Row.all();
		assertThat(rows).hasSizeGreaterThan(3000);
		SoftAssertions softly = new SoftAssertions();
		for (Row row : rows) {
			Set<String> needed = PostCapabilities.needed(row.action, row.post, ASKER);
			softly.assertThat(needed).as(row.line).isEqualTo(row.needs);
			softly.assertThat(viewers.stream().filter((viewer) -> viewer.holds(needed)).map(this::role))
				.as(row.line)
				.containsExactlyElementsOf(row.roles);
		}
		softly.assertAll();
	}

	@Test
	void somebodyNotLoggedInOwnsNothing() {
		PostStanding draft = new PostStanding(PostType.POST, PostStatus.DRAFT, null, null, null, Set.of());
		assertThat(PostCapabilities.needed(PostAction.EDIT, draft, null)).containsExactly("edit_others_posts");
	}

	@Test
	void theDefaultCategoryStays() {
		assertThat(TermCapabilities.needed(TermCapabilities.Action.DELETE, Taxonomy.CATEGORY, true))
			.isEqualTo("do_not_allow");
		assertThat(TermCapabilities.needed(TermCapabilities.Action.DELETE, Taxonomy.CATEGORY, false))
			.isEqualTo("manage_categories");
		assertThat(TermCapabilities.needed(TermCapabilities.Action.ASSIGN, Taxonomy.POST_TAG, false))
			.isEqualTo("edit_posts");
		assertThat(TermCapabilities.needed(TermCapabilities.Action.EDIT, Taxonomy.NAV_MENU, false))
			.isEqualTo("edit_theme_options");
	}

	@Test
	void aPageHasWordPresssWordsForItsCapabilities() {
		assertThat(PostTypeCapabilities.of(PostType.PAGE).orElseThrow().asMap()).containsEntry("edit_post", "edit_page")
			.containsEntry("delete_others_posts", "delete_others_pages")
			.containsEntry("create_posts", "edit_pages")
			.containsEntry("read", "read")
			.hasSize(15);
	}

	private Viewer viewer(Role role) {
		return new Viewer(ASKER, Stream.concat(role.capabilities().stream(), Stream.of("role:" + role.name()))
			.collect(Collectors.toSet()));
	}

	private String role(Viewer viewer) {
		return viewer.capabilities()
			.stream()
			.filter((name) -> name.startsWith("role:"))
			.findFirst()
			.orElseThrow()
			.substring(5);
	}

	private record Row(String line, PostStanding post, PostAction action, Set<String> needs, List<String> roles) {

		private static final Map<String, Part> PARTS = Map.of("page_on_front", Part.FRONT_PAGE, "page_for_posts",
				Part.POSTS_PAGE, "wp_page_for_privacy_policy", Part.PRIVACY_PAGE);

		static List<Row> all() throws IOException {
			return new ClassPathResource("conformance/capabilities/posts.tsv")
				.getContentAsString(java.nio.charset.StandardCharsets.UTF_8)
				.lines()
				.skip(2)
				.map(Row::of)
				.toList();
		}

		static Row of(String line) {
			String[] cells = line.split("\t");
			Set<Part> parts = EnumSet.noneOf(Part.class);
			if (PARTS.containsKey(cells[5])) {
				parts.add(PARTS.get(cells[5]));
			}
			PostStanding post = new PostStanding(PostType.named(cells[0]), new PostStatus(cells[1]),
					cells[2].equals("-") ? null : new PostStatus(cells[2]), owner(cells[4]), parent(cells[3]), parts);
			PostAction action = PostAction.valueOf(cells[6].replace("_post", "").toUpperCase(java.util.Locale.ROOT));
			return new Row(line, post, action, Set.copyOf(words(cells[7])), words(cells[8]));
		}

		private static @Nullable PostStanding parent(String cell) {
			if (cell.equals("-")) {
				return null;
			}
			String[] parts = cell.split(":");
			return new PostStanding(PostType.named(parts[0]), new PostStatus(parts[1]), null, owner(parts[2]), null,
					Set.of());
		}

		private static @Nullable Long owner(String whose) {
			Map<String, Long> owners = new HashMap<>(Map.of("own", ASKER, "other", ANOTHER));
			return owners.get(whose);
		}

		private static List<String> words(String cell) {
			return cell.equals("-") ? List.of() : Arrays.stream(cell.split(" ")).distinct().toList();
		}

	}

}
