package blog.troppo.operations.cli;

import java.util.Locale;

import blog.troppo.TroppoApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

import static blog.troppo.operations.cli.Terminal.troppo;
import static org.assertj.core.api.Assertions.assertThat;

class TroppoCommandTests {

	@Test
	void anUnknownVerbShowsTheVerbs() {
		Terminal answer = troppo("frobnicate");
		assertThat(answer.status).isEqualTo(2);
		assertThat(answer.output()).isEmpty();
		assertThat(answer.errors()).startsWith("Unmatched argument at index 0: 'frobnicate'")
			.contains("serve", "doctor");
	}

	/** Persian, Bengali and others have digits of their own, which are none of HTTP's. */
	@ParameterizedTest
	@ValueSource(strings = { "fa-IR", "ar-EG", "bn-BD", "de-DE" })
	void theMachinesLanguageChangesNoDigits(String language) {
		Locale before = Locale.getDefault(Locale.Category.FORMAT);
		try {
			Locale.setDefault(Locale.Category.FORMAT, Locale.forLanguageTag(language));
			assertThat(TroppoCommand.execute(TroppoApplication.class, "--version")).isZero();
			assertThat("%04d/%02d, %.1f".formatted(2026, 5, 0.5)).isEqualTo("2026/05, 0.5");
		}
		finally {
			Locale.setDefault(Locale.Category.FORMAT, before);
		}
	}

	@Test
	void noVerbShowsTheVerbs() {
		Terminal answer = troppo();
		assertThat(answer.status).isEqualTo(2);
		assertThat(answer.errors()).startsWith("Name a verb").contains("serve", "install", "app-password");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			serve --port many           | Invalid value for option '--port': 'many' is not an int
			serve --port 70000          | --port is a number from 1 to 65535
			serve --prot 80             | Unknown options: '--prot', '80'
			app-password amy            | Missing required parameter: 'NAME'
			install --url http://a.test | Missing required options: '--title=<title>', '--admin-user=NAME'
			user set-role amy           | Missing required parameter: 'ROLE'
			import                      | Missing required parameter: 'FILE.xml|FILE.sql|URL'
			import a.xml --media all    | Invalid value for option '--media': expected one of [FETCH, SKIP]
			backup                      | Missing required parameter: 'FILE'
			restore --replace           | Missing required parameter: 'FILE'
			verify-backup               | Missing required parameter: 'FILE'
			train                       | --data names the folder of a throw-away blog
			user                        | Name a verb, such as: troppo user list
			""")
	void whatIsNotUnderstoodIsSaidInOneLineWithTheWayToHelp(String arguments, String error) {
		Terminal answer = troppo(arguments.split(" "));
		assertThat(answer.status).isEqualTo(2);
		assertThat(answer.output()).isEmpty();
		assertThat(answer.errors().lines()).hasSize(2);
		assertThat(answer.errors()).startsWith(error).endsWith("--help");
	}

	@Test
	void everyVerbHasHelp() {
		CommandLine line = TroppoCommand.commandLine(TroppoApplication.class);
		assertThat(line.getSubcommands()).containsKeys("serve", "install", "import", "app-password", "user", "setting",
				"doctor");
		line.getSubcommands().keySet().forEach((verb) -> {
			Terminal answer = troppo(verb, "--help");
			assertThat(answer.status).isZero();
			assertThat(answer.output()).startsWith("Usage: troppo " + verb);
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "--help", "-h" })
	void helpGoesToStandardOutput(String flag) {
		assertThat(troppo(flag).output()).contains("serve", "TROPPO_DATABASE_URL");
	}

	@Test
	void theVersionIsTold() {
		assertThat(troppo("--version").output()).startsWith("Troppo ");
	}

}
