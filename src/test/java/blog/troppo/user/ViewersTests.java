package blog.troppo.user;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import blog.troppo.testing.TroppoTest;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

@TroppoTest
@Transactional
class ViewersTests {

	@Autowired
	Registration registration;

	@Autowired
	Users users;

	@Autowired
	Roles roles;

	@Autowired
	Viewers viewers;

	@Autowired
	EntityManager database;

	@Test
	void anAdministratorMayDoAllThatWordPressKnows() {
		Viewer admin = this.viewers.viewer(user("administrator"));
		assertThat(admin.can("manage_options")).isTrue();
		assertThat(admin.can("customize")).isTrue();
		assertThat(admin.can("administrator")).isTrue();
		assertThat(admin.can("exist")).isTrue();
		assertThat(admin.can("edit_books")).isFalse();
		assertThat(admin.can("do_not_allow")).isFalse();
	}

	@Test
	void aUsersOwnCapabilitiesGoOverThoseOfTheRole() {
		User user = user("contributor");
		user.grant("publish_posts", true);
		user.grant("edit_posts", false);
		Viewer viewer = this.viewers.viewer(this.users.save(user));
		assertThat(viewer.capabilities()).containsExactlyInAnyOrder("read", "level_1", "level_0", "delete_posts",
				"contributor", "publish_posts");
		assertThat(stored(user)).contains(viewer);
	}

	/** As each request reads it, of what is stored. */
	private Optional<Viewer> stored(User user) {
		this.database.flush();
		return this.viewers.viewer(user.id());
	}

	@ParameterizedTest
	@ValueSource(strings = { "administrator", "editor", "author", "contributor", "subscriber", "nonesuch", "" })
	void whatIsStoredGivesTheSameViewer(String role) {
		User user = user(role);
		assertThat(stored(user)).contains(this.viewers.viewer(user));
	}

	@Test
	void laterRolesGoOverEarlierOnes() {
		Role librarian = new Role("librarian", "Librarian", 9, Set.of("read"));
		librarian.grant("edit_posts", false);
		this.roles.save(librarian);
		User user = user("author");
		user.setRoles(Set.of("librarian", "author"));
		Viewer viewer = this.viewers.viewer(this.users.save(user));
		assertThat(viewer.can("edit_posts")).isFalse();
		assertThat(viewer.can("publish_posts")).isTrue();
		assertThat(stored(user)).contains(viewer);
	}

	@Test
	void whoIsGoneIsNoViewer() {
		assertThat(this.viewers.viewer(987_654_321L)).isEmpty();
	}

	@Test
	void aRoleThatIsGoneGrantsNothingButItsName() {
		Viewer viewer = this.viewers.viewer(user("nonesuch"));
		assertThat(viewer.capabilities()).containsExactly("nonesuch");
		assertThat(viewer.can("read")).isFalse();
	}

	@Test
	void aRoleOfTheSitesOwnIsKeptWithWhatItDenies() {
		Role librarian = new Role("librarian", "Librarian", 9, Set.of("read", "edit_books"));
		librarian.grant("edit_posts", false);
		this.roles.save(librarian);
		Viewer viewer = this.viewers.viewer(user("librarian"));
		assertThat(viewer.can("edit_books")).isTrue();
		assertThat(viewer.can("edit_posts")).isFalse();
	}

	@Test
	void whoIsNotLoggedInExistsAndNoMore() {
		assertThat(Viewer.anybody().can("exist")).isTrue();
		assertThat(Viewer.anybody().can("read")).isFalse();
	}

	@ParameterizedTest
	@MethodSource("words")
	void aWordThatNoRoleHoldsIsMappedAsWordPressMapsIt(String asked, String needed) {
		String capability = asked.split(" ")[0];
		Set<String> actual = asked.contains(" ")
				? MetaCapabilities.needed(capability, asked.endsWith("self") ? 2 : 1, 2L)
				: MetaCapabilities.needed(capability);
		assertThat(String.join(" ", new java.util.TreeSet<>(actual))).isEqualTo(needed);
	}

	static Stream<String[]> words() throws java.io.IOException {
		Map<String, String> words = new LinkedHashMap<>();
		new ClassPathResource("conformance/capabilities/words.tsv")
			.getContentAsString(java.nio.charset.StandardCharsets.UTF_8)
			.lines()
			.skip(1)
			.forEach((line) -> words.put(line.split("\t")[0], line.substring(line.indexOf('\t') + 1)));
		return words.entrySet().stream().map((entry) -> new String[] { entry.getKey(), entry.getValue() });
	}

	private User user(String role) {
		return this.registration.register("user-of-" + role, "secret", role + "@example.org", role);
	}

}
