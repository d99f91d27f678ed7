package blog.troppo;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import blog.troppo.testing.TestClock;
import blog.troppo.testing.TroppoTest;
import blog.troppo.user.User;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.metamodel.EntityType;
import org.hibernate.Hibernate;
import org.hibernate.engine.spi.PersistentAttributeInterceptable;
import org.hibernate.metamodel.MappingMetamodel;
import org.hibernate.persister.entity.AbstractEntityPersister;
import org.hibernate.persister.entity.EntityPersister;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Hibernate checks that each mapped column exists; here the other way: a column that the
 * entities do not know is a field that was forgotten (docs/recipes.md says what else a
 * new column needs).
 */
@TroppoTest
class SchemaTests {

	@Autowired
	JdbcClient database;

	@Autowired
	EntityManagerFactory entities;

	@Autowired
	EntityManager session;

	@Autowired
	PlatformTransactionManager transactions;

	@Test
	void entitiesKnowEachColumnOfTheirTables() {
		MappingMetamodel mappings = this.entities.unwrap(org.hibernate.engine.spi.SessionFactoryImplementor.class)
			.getMappingMetamodel();
		for (EntityType<?> type : this.entities.getMetamodel().getEntities()) {
			EntityPersister persister = mappings.getEntityDescriptor(type.getJavaType());
			String table = ((AbstractEntityPersister) persister).getTableName();
			Set<String> mapped = new TreeSet<>(Set.of(persister.getIdentifierMapping().getPartName()));
			persister.forEachAttributeMapping((attribute) -> attribute
				.forEachSelectable((index, column) -> mapped.add(column.getSelectionExpression())));
			mapped.add(((AbstractEntityPersister) persister).getIdentifierColumnNames()[0]);
			assertThat(columns(table)).as("columns of " + table).isNotEmpty().isSubsetOf(mapped);
		}
	}

	/**
	 * By the build, or Hibernate may not read them lazily:
	 * src/build/EnhanceEntities.java.
	 */
	@Test
	void entitiesAreReadWhenTheyAreAskedForSomething() {
		for (EntityType<?> type : this.entities.getMetamodel().getEntities()) {
			assertThat(type.getJavaType()).isAssignableTo(PersistentAttributeInterceptable.class);
		}
		TransactionTemplate transaction = new TransactionTemplate(this.transactions);
		long id = transaction.execute((_) -> {
			User user = new User("late", "late", TestClock.START);
			this.session.persist(user);
			return user.id();
		});
		transaction.executeWithoutResult((_) -> {
			User user = this.session.getReference(User.class, id);
			assertThat(user.id()).isEqualTo(id);
			assertThat(Hibernate.isInitialized(user)).isFalse();
			assertThat(user.login()).isEqualTo("late");
			assertThat(Hibernate.isInitialized(user)).isTrue();
		});
	}

	private Set<String> columns(String table) {
		return this.database
			.sql("select column_name from information_schema.columns where table_schema = 'public' and table_name = ?")
			.param(table.toLowerCase(Locale.ROOT))
			.query(String.class)
			.list()
			.stream()
			.collect(Collectors.toCollection(TreeSet::new));
	}

}
