package blog.troppo.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.support.InvalidException;
import blog.troppo.testing.TroppoTest;
import blog.troppo.user.Viewer;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/** Writing and deleting terms leaves what WordPress leaves. */
@TroppoTest
@Transactional
class TermConformanceTests {

	@Autowired
	TermAuthoring authoring;

	@Autowired
	PostAuthoring posts;

	@Autowired
	Posts stored;

	@Autowired
	Terms terms;

	@Autowired
	Settings settings;

	@Autowired
	EntityManager database;

	private final Map<String, Long> names = new LinkedHashMap<>();

	private final List<String> postNames = new ArrayList<>();

	record Asked(JsonNode scenario) {

		@Override
		public String toString() {
			return this.scenario.get("name").asString();
		}

	}

	static Stream<Asked> scenarios() {
		JsonMapper json = JsonMapper.builder().build();
		try {
			return new ClassPathResource("conformance/terms.jsonl").getContentAsString(StandardCharsets.UTF_8)
				.lines()
				.map((line) -> new Asked(json.readTree(line)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@BeforeEach
	void aDefaultCategory() {
		Term term = this.terms.save(new Term(Taxonomy.CATEGORY, "Uncategorized", "uncategorized"));
		this.settings.set(SiteSettings.DEFAULT_CATEGORY, term.id());
		this.names.put("default", term.id());
	}

	@ParameterizedTest
	@MethodSource("scenarios")
	void asInWordPress(Asked asked) {
		List<String> answers = new ArrayList<>();
		asked.scenario().get("steps").forEach((step) -> answers.add(play(step)));
		this.database.flush();
		this.database.clear();
		assertThat(answers).isEqualTo(asked.scenario().get("answers").valueStream().map(JsonNode::asString).toList());
		asked.scenario()
			.get("expect")
			.properties()
			.forEach((entry) -> assertThat(told(entry.getKey())).as(entry.getKey()).isEqualTo(plain(entry.getValue())));
	}

	private String play(JsonNode step) {
		String name = step.get(1).asString();
		try {
			return switch (step.get(0).asString()) {
				case "create" -> {
					Taxonomy taxonomy = Taxonomy.named(step.get(2).asString());
					this.names.put(name, this.authoring.create(taxonomy, change(step.get(3))).id());
					yield "ok";
				}
				case "update" -> {
					this.authoring.update(id(name), change(step.get(2)));
					yield "ok";
				}
				case "delete" -> this.authoring.delete(id(name)) ? "ok" : "false";
				case "post" -> {
					this.postNames.add(name);
					this.names.put(name,
							this.posts
								.create(PostType.POST, PostChange.nothing()
									.title(name)
									.status(PostStatus.PUBLISH)
									.terms(Taxonomy.CATEGORY,
											step.get(2).valueStream().map((term) -> id(term.asString())).toList()),
										Viewer.anybody())
								.id());
					yield "ok";
				}
				case "tags" -> {
					List<Term> tags = this.authoring.named(Taxonomy.POST_TAG,
							step.get(2).valueStream().map(JsonNode::asString).toList());
					this.posts.update(id(name),
							PostChange.nothing().terms(Taxonomy.POST_TAG, tags.stream().map(Term::id).toList()),
							Viewer.anybody());
					yield "ok";
				}
				default -> throw new IllegalArgumentException(step.toString());
			};
		}
		catch (TermExistsException ex) {
			return ex.code() + ": " + ex.getMessage() + " \"" + name(ex.termId()) + "\"";
		}
		catch (InvalidException ex) {
			return ex.code() + ": " + ex.getMessage() + (ex.code().equals("db_insert_error") ? " 0" : "");
		}
	}

	private TermChange change(JsonNode what) {
		TermChange change = TermChange.nothing();
		for (Map.Entry<String, JsonNode> field : what.properties()) {
			JsonNode value = field.getValue();
			change = switch (field.getKey()) {
				case "name" -> change.name(value.asString());
				case "slug" -> change.slug(value.asString());
				case "description" -> change.description(value.asString());
				case "parent" -> change.parent(value.isNumber() ? value.asLong() : id(value.asString()));
				default -> throw new IllegalArgumentException(field.getKey());
			};
		}
		return change;
	}

	private long id(String name) {
		return Optional.ofNullable(this.names.get(name)).orElseThrow();
	}

	private Object name(long id) {
		return this.names.entrySet()
			.stream()
			.filter((entry) -> entry.getValue() == id)
			.<Object>map(Map.Entry::getKey)
			.findFirst()
			.orElse(id);
	}

	private Object told(String name) {
		if (this.postNames.contains(name)) {
			return this.stored.findById(id(name)).orElseThrow().terms().map(Term::slug).sorted().toList();
		}
		return this.terms.findById(id(name))
			.<Object>map((term) -> List.of(term.taxonomy().name(), term.name(),
					term.slug().equals(String.valueOf(term.id())) ? "{id}" : term.slug(), term.description(),
					term.parentId().<Object>map(this::name).orElse(0L), (long) term.postCount()))
			.orElse("gone");
	}

	private Object plain(JsonNode value) {
		if (value.isNull()) {
			return "gone";
		}
		List<Object> list = value.valueStream()
			.map((item) -> item.isNumber() ? (Object) item.asLong() : item.asString())
			.toList();
		return (value.size() == 6) ? list : list.stream().map(Object::toString).sorted().toList();
	}

}
