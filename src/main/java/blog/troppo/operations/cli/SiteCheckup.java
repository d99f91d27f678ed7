package blog.troppo.operations.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import blog.troppo.operations.Installation;
import blog.troppo.operations.UserAccounts;
import blog.troppo.site.SelfTest;
import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;

import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * The site: its address, its settings, and whether it answers.
 */
final class SiteCheckup {

	private static final Duration PATIENCE = Duration.ofSeconds(5);

	private final Settings settings;

	private final Installation installation;

	private final UserAccounts accounts;

	private final Environment environment;

	private final Collection<SelfTest> tests;

	SiteCheckup(ApplicationContext engine) {
		this.settings = engine.getBean(Settings.class);
		this.installation = engine.getBean(Installation.class);
		this.accounts = engine.getBean(UserAccounts.class);
		this.environment = engine.getEnvironment();
		this.tests = engine.getBeansOfType(SelfTest.class).values();
	}

	List<Finding> findings() {
		if (!this.installation.isDone()) {
			return List.of(Finding.warn("Site", "there is none yet: troppo serve sets one up, or troppo install"));
		}
		List<Finding> findings = new ArrayList<>();
		findings.add(address());
		findings.add(permalinks());
		findings.add(administrator());
		findings.add(mail());
		findings.add(answer());
		this.tests.forEach((test) -> test.results().stream().map(Finding::of).forEach(findings::add));
		return findings;
	}

	private Finding address() {
		String home = this.settings.get(SiteSettings.HOME);
		String wanted = this.environment.getProperty("troppo.url", home);
		if (!wanted.equals(home)) {
			return Finding.warn("Address", home + ", and " + wanted + " from the next start of troppo serve on");
		}
		return home.startsWith("https://") ? Finding.ok("Address", home) : Finding.warn("Address",
				home + " is not encrypted: for the public, serve behind https and start with --url https://…");
	}

	private Finding permalinks() {
		String structure = this.settings.get(SiteSettings.PERMALINK_STRUCTURE);
		return structure.isEmpty() ? Finding.warn("Permalinks", "plain (?p=1): readable ones are found better")
				: Finding.ok("Permalinks", structure);
	}

	private Finding administrator() {
		long administrators = this.accounts.lines()
			.stream()
			.filter((line) -> List.of(line.split("\t", -1)[1].split(",")).contains("administrator"))
			.count();
		return (administrators > 0) ? Finding.ok("Users", administrators + " administrator(s)")
				: Finding.fail("Users", "nobody is administrator: troppo user set-role USER administrator");
	}

	private Finding mail() {
		String host = this.environment.getProperty("spring.mail.host", "");
		return (StringUtils.hasText(host) && !host.equals("false")) ? Finding.ok("E-mail", "sent by " + host)
				: Finding.warn("E-mail", "no server is set, so nobody is notified: set SPRING_MAIL_HOST");
	}

	private Finding answer() {
		String address = "http://localhost:" + this.environment.getProperty("troppo.port");
		try (HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
			int status = client
				.send(HttpRequest.newBuilder(URI.create(address + "/")).timeout(PATIENCE).build(),
						HttpResponse.BodyHandlers.discarding())
				.statusCode();
			return (status < 500) ? Finding.ok("Answer", address + " answers with " + status)
					: Finding.fail("Answer", address + " answers with " + status + ": look at what serve prints");
		}
		catch (IOException ex) {
			return Finding.warn("Answer", "nobody answers at " + address + ": start troppo serve");
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return Finding.warn("Answer", "interrupted");
		}
	}

}
