package blog.troppo.formatting;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/**
 * The packages of formatting stand on each other in one direction, and know nothing of
 * Spring or the database.
 */
class FormattingPackagesTests {

	private final JavaClasses formatting = new ClassFileImporter()
		.withImportOption(new ImportOption.DoNotIncludeTests())
		.importPackages("blog.troppo.formatting");

	@Test
	void noPackageUsesOneThatUsesIt() {
		SlicesRuleDefinition.slices()
			.matching("blog.troppo.(formatting..)")
			.should()
			.beFreeOfCycles()
			.check(this.formatting);
	}

	@Test
	void nothingKnowsOfSpringOrTheDatabase() {
		noClasses().should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.springframework.context..", "org.springframework.stereotype..",
					"org.springframework.jdbc..", "jakarta.persistence..", "java.sql..")
			.check(this.formatting);
	}

}
