package blog.troppo.admin;

import java.util.List;
import java.util.Locale;

import blog.troppo.site.SiteSettings;
import blog.troppo.testing.HtmlCheck;
import blog.troppo.testing.Visitor;
import com.github.kagkarlsson.scheduler.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

import static org.assertj.core.api.Assertions.assertThat;

@AdminTest
class TasksScreenTests extends AtTheAdmin {

	private static final String PAGE = "/wp-admin/tools.php?page=tasks";

	@Autowired
	List<Task<?>> tasks;

	@Autowired
	MessageSource messages;

	@AfterEach
	void tidy() {
		this.database.sql("delete from scheduled_tasks where task_name = 'of-the-test'").update();
		forgetSettings();
	}

	/** No scheduler knows its name, so that none runs it. */
	private void task(String instance, int failures) {
		this.database
			.sql("""
					insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version, consecutive_failures,
						last_failure)
					values ('of-the-test', ?, '2099-01-01 00:00Z', false, 1, ?, case when ? > 0 then now() end)""")
			.params(instance, failures, failures)
			.update();
	}

	private String due(String instance) {
		return this.database.sql(
				"select to_char(execution_time, 'YYYY') from scheduled_tasks where task_name = 'of-the-test' and task_instance = ?")
			.param(instance)
			.query(String.class)
			.single();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/wp-admin/tools.php", PAGE, "/wp-admin/export.php", "/wp-admin/import.php" })
	void toolsAreForTheOwnerAndGoodHtmlInBothLanguages(String address) {
		isForTheOwnerAlone(address);
		isGoodHtml(address, "Werkzeuge");
	}

	/** Who speaks to the machine says what stands there. */
	@ParameterizedTest
	@ValueSource(strings = { PAGE, "/wp-admin/edit-tags.php?taxonomy=category", "/wp-admin/users.php", "/" })
	void aNameThatIsReadOutHoldsTheWordsOnIt(String address) {
		Visitor owner = as("administrator");
		for (String language : new String[] { "", "de_DE" }) {
			this.settings.write(SiteSettings.WPLANG, language);
			assertThat(owner.get(address).document().select(":is(a, button)[aria-label]"))
				.allSatisfy((named) -> assertThat(named.attr("aria-label")).contains(named.text()));
		}
	}

	@Test
	void everyTaskHasANameForPeople() {
		assertThat(this.tasks).isNotEmpty()
			.allSatisfy((task) -> assertThat(
					this.messages.getMessage("tasks.name." + task.getName(), null, "", Locale.GERMAN))
				.as(task.getName())
				.isNotEmpty());
	}

	@Test
	void whatFailedStandsFirstAndWhatComesAgainStandsApart() {
		task("waits", 0);
		task("failed", 3);
		Visitor.Page page = as("administrator").get(PAGE);
		assertThat(page.text("table.tasks:first-of-type tbody tr:first-child")).contains("of-the-test", "failed",
				"Failed 3 times", "last on");
		assertThat(page.text(".lead")).contains("1 has failed and is tried again.");
		assertThat(page.text("table.tasks:last-of-type")).contains("Clean up old sign-ins", "Run now");
		assertThat(HtmlCheck.errors(page.body())).isEmpty();
	}

	@Test
	void whyOneFailedIsSaidInTheOwnersLanguage() {
		task("failed", 3);
		this.database
			.sql("update scheduled_tasks set failure = 'There is no passphrase in <b>' where task_name = 'of-the-test'")
			.update();
		Visitor owner = as("administrator");
		assertThat(owner.get(PAGE).text(".why")).isEqualTo("There is no passphrase in <b>");
		this.settings.write(SiteSettings.WPLANG, "de_DE");
		assertThat(owner.get(PAGE).text(".why")).isEqualTo("In <b> steht kein Passwort");
		this.database.sql("update scheduled_tasks set consecutive_failures = 0 where task_name = 'of-the-test'")
			.update();
		assertThat(owner.get(PAGE).document().select(".why")).isEmpty();
	}

	@Test
	void aTaskIsTriedAgainNow() {
		task("failed", 3);
		Visitor owner = as("administrator");
		owner.submit(owner.get(PAGE), "form.verbs:has([value=failed])");
		assertThat(due("failed")).isNotEqualTo("2099");
		assertThat(owner.get(PAGE).text("#flash p")).isEqualTo("It runs now.");
	}

	@Test
	void oneThatRunsOrIsGoneIsLeftAlone() {
		task("runs", 0);
		Visitor owner = as("administrator");
		Visitor.Page page = owner.get(PAGE);
		this.database.sql("update scheduled_tasks set picked = true where task_name = 'of-the-test'").update();
		owner.submit(page, "form.verbs:has([value=runs])");
		assertThat(due("runs")).isEqualTo("2099");
		assertThat(owner.get(PAGE).text("#flash p")).isEqualTo("It runs already, or is done.");
		assertThat(owner.get(PAGE).document().select("form.verbs:has([value=runs])")).isEmpty();
	}

}
