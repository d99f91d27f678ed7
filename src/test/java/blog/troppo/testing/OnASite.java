package blog.troppo.testing;

import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.user.Registration;
import blog.troppo.user.Users;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What tests share that visit a site of their own and sign in there. */
public abstract class OnASite {

	public static final String PASSWORD = "correct horse battery";

	@LocalServerPort
	public int port;

	@Autowired
	public Settings settings;

	@Autowired
	public Registration registration;

	@Autowired
	public Users users;

	@Autowired
	public JdbcClient database;

	/** The site has the server's address, a name, and an owner with this mail. */
	protected void nameTheSite(String ownersMail) {
		this.settings.set(SiteSettings.HOME, base());
		this.settings.set(SiteSettings.SITEURL, base());
		this.settings.set(SiteSettings.BLOGNAME, "Club Troppo");
		this.settings.set(SiteSettings.ADMIN_EMAIL, ownersMail);
	}

	protected void register(String login, String role) {
		this.registration.register(login, PASSWORD, login + "@example.org", role);
	}

	protected String base() {
		return "http://localhost:" + this.port;
	}

	public Visitor visitor() {
		return new Visitor(base());
	}

	protected Visitor loggedIn(String login) {
		Visitor visitor = visitor();
		Visitor.Page page = visitor.post("/wp-login.php", "log", login, "pwd", PASSWORD);
		if (page.status() != 302) {
			throw new AssertionError(page.body());
		}
		return visitor;
	}

}
