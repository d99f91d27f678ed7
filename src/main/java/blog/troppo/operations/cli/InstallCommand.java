package blog.troppo.operations.cli;

import blog.troppo.operations.Installation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code install}: an empty database becomes a site.
 */
@Command(name = "install", description = "Set up an empty database as a blog, without the web.")
class InstallCommand implements Runnable {

	@Option(names = "--url", required = true, defaultValue = "${env:TROPPO_URL}",
			description = "The blog's public address, such as https://example.org.")
	String url = "";

	@Option(names = "--title", required = true, description = "The blog's title.")
	String title = "";

	@Option(names = "--admin-user", required = true, paramLabel = "NAME", description = "The administrator's login.")
	String adminUser = "";

	@Option(names = "--admin-password", required = true, paramLabel = "PASSWORD",
			defaultValue = "${env:TROPPO_ADMIN_PASSWORD}",
			description = "The administrator's password; TROPPO_ADMIN_PASSWORD keeps it out of the list of processes.")
	String adminPassword = "";

	@Option(names = "--admin-email", required = true, paramLabel = "EMAIL",
			description = "The administrator's e-mail address.")
	String adminEmail = "";

	@Option(names = "--timezone", paramLabel = "ZONE", description = "Such as Australia/Darwin (default: UTC).")
	String timezone = "";

	@Option(names = "--permalinks", paramLabel = "STRUCTURE",
			description = "Such as /%%postname%%/ (default: year, month, day and name); empty for plain ones (?p=1).")
	String permalinks = Installation.Wish.PERMALINKS;

	@Option(names = "--empty", description = "Leave out the sample post, page and comment.")
	boolean empty;

	@Mixin
	Engine engine = new Engine();

	@Override
	public void run() {
		Installation.Wish wish = new Installation.Wish(this.url, this.title, this.adminUser, this.adminPassword,
				this.adminEmail, this.timezone, this.permalinks, this.empty);
		this.engine.<Installation, Boolean>ask(Installation.class, (installation) -> {
			installation.run(wish);
			return true;
		});
	}

}
