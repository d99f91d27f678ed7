package blog.troppo.rest.abilities;

import java.util.LinkedHashMap;
import java.util.Map;

import blog.troppo.site.SiteEnvironment;
import blog.troppo.user.Viewer;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the site runs on. */
@Component
class EnvironmentInformation implements Ability {

	private final SiteEnvironment environment;

	private final JdbcClient database;

	EnvironmentInformation(SiteEnvironment environment, JdbcClient database) {
		this.environment = environment;
		this.database = database;
	}

	@Override
	public String name() {
		return "core/get-environment-info";
	}

	@Override
	public boolean mayRun(Viewer viewer) {
		return viewer.can("manage_options");
	}

	@Override
	public Map<String, Object> run(Viewer viewer) {
		Map<String, Object> machine = new LinkedHashMap<>();
		machine.put("environment", this.environment.isProduction() ? "production" : "local");
		machine.put("php_version", "none: Troppo runs on Java " + Runtime.version().feature());
		machine.put("db_server_info",
				"PostgreSQL " + this.database.sql("show server_version").query(String.class).single());
		machine.put("wp_version", SiteInformation.VERSION);
		return machine;
	}

}
