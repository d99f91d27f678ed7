package blog.troppo.operations.watch;

import java.util.Locale;

import blog.troppo.site.SelfTest.Result;
import blog.troppo.site.Sentences;
import blog.troppo.testing.TroppoTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@TroppoTest
class MachineHealthTests {

	@Autowired
	MachineHealth health;

	@Autowired
	JdbcClient database;

	@AfterEach
	void putBack() {
		this.database.sql("delete from scheduled_tasks where task_name = 'broken'").update();
	}

	@Test
	void itTellsOfTasksDiskAndDatabase() {
		assertThat(this.health.results()).extracting(Result::subject).containsExactly("Tasks", "Disk", "Database");
		assertThat(this.health.results()).extracting(Result::text)
			.anySatisfy((text) -> assertThat(text).matches("\\d+ [MG]B large"));
	}

	@Test
	void aTaskThatFailedIsToldOf() {
		this.database
			.sql("""
					insert into scheduled_tasks (task_name, task_instance, execution_time, picked, consecutive_failures, version)
					values ('broken', '1', now() + interval '9 days', false, 3, 1)""")
			.update();
		Result tasks = this.health.results().getFirst();
		assertThat(tasks.level()).hasToString("WARN");
		assertThat(tasks.text()).isEqualTo("1 failed when they last ran: look at the scheduled tasks");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					100   | FAIL | 100 MB free: make room, or the database will stop | 100 MB frei: schaffe Platz, sonst bleibt die Datenbank stehen
					1000  | WARN | 1000 MB free: make room soon | 1000 MB frei: schaffe bald Platz
					5000  | OK   | 5000 MB free                 | 5000 MB frei
					99999 | OK   | 97 GB free                   | 97 GB frei
					""")
	void littleRoomIsToldOfInTime(long megabytes, String level, String english, String german) {
		Result disk = MachineHealth.disk(megabytes * 1024 * 1024);
		assertThat(disk.level()).hasToString(level);
		assertThat(disk.text()).isEqualTo(english);
		assertThat(Sentences.in(Locale.GERMAN, disk.text())).isEqualTo(german);
	}

}
