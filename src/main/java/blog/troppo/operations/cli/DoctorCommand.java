package blog.troppo.operations.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;

import blog.troppo.operations.postgres.DatabaseConfiguration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * {@code doctor}: from the ground up, each thing in a line, and on to the next only when
 * what it stands on is sound. It changes nothing.
 */
@Command(name = "doctor", description = "Look whether all is well, and say what to do where it is not.")
class DoctorCommand implements Callable<Integer> {

	@Mixin
	Engine engine = new Engine();

	private boolean sound = true;

	private boolean upToDate = true;

	@Override
	public Integer call() {
		try (ConfigurableApplicationContext settings = this.engine.builder(Object.class)
			.web(WebApplicationType.NONE)
			.run()) {
			report(new MachineCheckup(Path.of(settings.getEnvironment().getRequiredProperty("troppo.data")))
				.findings());
		}
		if (this.sound) {
			checkDatabase();
		}
		if (this.sound && this.upToDate) {
			report(this.engine.with((context) -> new SiteCheckup(context).findings()));
		}
		return this.sound ? 0 : 1;
	}

	private void checkDatabase() {
		try (ConfigurableApplicationContext context = this.engine.builder(DatabaseConfiguration.class)
			.web(WebApplicationType.NONE)
			.run()) {
			List<Finding> findings = new DatabaseCheckup(context.getBean(JdbcConnectionDetails.class),
					Clock.systemUTC())
				.findings();
			report(findings);
			this.upToDate = findings.stream()
				.noneMatch((finding) -> finding.subject().equals("Structure") && finding.level() != Finding.Level.OK);
		}
		catch (RuntimeException ex) {
			report(List.of(Finding.fail("Database", Failures.explain(ex))));
		}
	}

	private void report(List<Finding> findings) {
		PrintWriter out = this.engine.out();
		findings.forEach(out::println);
		out.flush();
		this.sound &= findings.stream().noneMatch((finding) -> finding.level() == Finding.Level.FAIL);
	}

}
