package blog.troppo.content;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import blog.troppo.testing.Statements;
import blog.troppo.testing.TroppoTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Terms that are read to be shown say the same as those that can be changed. */
@TroppoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TermRowsTests {

	private static final List<Long> IDS = LongStream.rangeClosed(8001, 8040).boxed().toList();

	@Autowired
	JdbcClient database;

	@Autowired
	TermFinder finder;

	@Autowired
	Terms terms;

	@Autowired
	Permalinks permalinks;

	@Autowired
	PlatformTransactionManager transactions;

	@BeforeAll
	void writeTerms() {
		this.database
			.sql("""
					insert into terms (id, taxonomy, name, slug, description, parent_id, post_count)
					select 8000 + n, (array['category', 'genre'])[1 + n % 2], (array['Éire', 'art', 'Zoo'])[1 + n % 3], 'row-' || n,
						repeat('About ' || n, n % 2), case when n > 4 then 8000 + n - 4 end, n % 7
					from generate_series(1, 40) n""")
			.update();
	}

	private <T> T within(boolean reading, Supplier<T> work) {
		TransactionTemplate transaction = new TransactionTemplate(this.transactions);
		transaction.setReadOnly(reading);
		return Objects.requireNonNull(transaction.execute((status) -> work.get()));
	}

	private static List<Object> facts(Term term) {
		return List.of(term.id(), term.taxonomy(), term.name(), term.slug(), term.description(), term.parentId(),
				term.postCount());
	}

	private Stream<List<Object>> stored() {
		return this.terms.findAllByIdIn(IDS)
			.stream()
			.map(TermRowsTests::facts)
			.sorted((a, b) -> a.toString().compareTo(b.toString()));
	}

	@Test
	void theySayTheSameAsThoseThatCanBeChanged() {
		assertThat(this.finder.read(IDS).stream().map(TermRowsTests::facts))
			.containsExactlyElementsOf(stored().toList());
		assertThat(this.finder.read(List.of(8007L, 999_999L, 8002L, 8007L))).extracting(Term::id)
			.containsExactly(8007L, 8002L);
		assertThat(this.finder.read(8009)).map(Term::slug).contains("row-9");
		assertThat(this.finder.read(999_999)).isEmpty();
	}

	@Test
	void thoseOfATaxonomyComeByNameAndThoseOfACloudByTheirPosts() {
		assertThat(this.finder.ofTaxonomies(List.of(Taxonomy.named("genre")))).extracting(Term::id)
			.containsExactlyElementsOf(this.terms.findAllByTaxonomy("genre").stream().map(Term::id).toList());
		assertThat(this.finder.mostUsed(Taxonomy.named("genre"), 6)).extracting(Term::id)
			.containsExactly(8013L, 8027L, 8005L, 8019L, 8033L, 8011L);
		assertThat(this.finder.mostUsed(Taxonomy.named("genre"), 99)).hasSizeLessThan(20)
			.allMatch((term) -> term.postCount() > 0);
	}

	@Test
	void thoseOfPostsHaveTheirMeta() {
		this.database
			.sql("insert into posts (id, status, slug) values (8001, 'publish', 't1'), (8002, 'publish', 't2')")
			.update();
		this.database.sql(
				"insert into post_terms (post_id, term_id) values (8001, 8004), (8001, 8002), (8002, 8004), (8002, 8003)")
			.update();
		this.database
			.sql("insert into term_meta (term_id, name, value) values (8004, 'color', 'red'), (8004, 'color', 'blue')")
			.update();
		Map<Long, List<Term>> found = this.finder.ofPosts(Taxonomy.CATEGORY, List.of(8001L, 8002L, 8003L));
		assertThat(found.get(8001L)).extracting(Term::id).containsExactly(8004L, 8002L);
		assertThat(found.get(8002L)).extracting(Term::id).containsExactly(8004L);
		assertThat(found.get(8003L)).isEmpty();
		assertThat(found.get(8002L)).first()
			.extracting((term) -> term.metaValues("color"))
			.isEqualTo(List.of("red", "blue"));
		assertThat(found.get(8001L)).last().extracting(Term::metaEntries).isEqualTo(List.of());
	}

	@Test
	void eachIsReadOnceInATransaction() {
		within(true, () -> {
			Map<Long, Term> known = new java.util.HashMap<>();
			this.finder.ofTaxonomies(List.of(Taxonomy.CATEGORY)).forEach((term) -> known.put(term.id(), term));
			assertThat(Statements.during(() -> {
				assertThat(this.finder.read(8010)).containsSame(Objects.requireNonNull(known.get(8010L)));
				assertThat(this.permalinks.path(Objects.requireNonNull(known.get(8014L))))
					.isEqualTo("row-2/row-6/row-10/row-14");
			})).isEmpty();
			return known;
		});
	}

	@Test
	void whoWritesGetsThoseThatCanBeChanged() {
		within(false, () -> {
			Term stored = this.terms.findById(8003L).orElseThrow();
			assertThat(this.finder.read(8003)).containsSame(stored);
			return assertThat(this.finder.read(List.of(8003L))).containsExactly(stored);
		});
	}

}
