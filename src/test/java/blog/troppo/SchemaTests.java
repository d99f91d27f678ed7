package blog.troppo;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import blog.troppo.testing.TroppoTest;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.metamodel.EntityType;
import org.hibernate.metamodel.MappingMetamodel;
import org.hibernate.persister.entity.AbstractEntityPersister;
import org.hibernate.persister.entity.EntityPersister;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

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
