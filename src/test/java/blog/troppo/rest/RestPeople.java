package blog.troppo.rest;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import blog.troppo.operations.Installation;
import blog.troppo.testing.RawHttp;
import blog.troppo.user.ApplicationPasswords;
import blog.troppo.user.UserAuthoring;
import blog.troppo.user.UserChange;

import org.springframework.context.ApplicationContext;

/** An empty site with somebody of each role, who ask over REST. */
final class RestPeople {

	static final String NOBODY = "nobody";

	/** From those who may least to those who may most. */
	static final List<String> ROLES = List.of(NOBODY, "subscriber", "contributor", "author", "editor", "admin");

	private final int port;

	private final Map<String, String> people = new LinkedHashMap<>();

	private RestPeople(int port) {
		this.port = port;
	}

	static RestPeople setUp(ApplicationContext context, int port) {
		context.getBean(Installation.class)
			.run(new Installation.Wish("http://localhost:" + port, "Club Troppo", "admin", "correct horse battery",
					"admin@example.com", "Australia/Darwin", Installation.Wish.PERMALINKS, true));
		RestPeople people = new RestPeople(port);
		for (String role : ROLES.subList(1, ROLES.size())) {
			if (!role.equals("admin")) {
				context.getBean(UserAuthoring.class)
					.create(role, UserChange.nothing().email(role + "@example.org").roles(List.of(role)));
			}
			people.people.put(role, role + ":" + context.getBean(ApplicationPasswords.class).create(role, "probe"));
		}
		return people;
	}

	/** {@code name:password}, as HTTP's Basic authentication has it. */
	String credentials(String name) {
		return Objects.requireNonNull(this.people.get(name), name);
	}

	/** With a body as JSON, if there is one. */
	RawHttp.Response ask(String name, String method, String path, String body) {
		Map<String, String> headers = body.isEmpty() ? Map.of() : Map.of("Content-Type", "application/json");
		return ask(name, method, path, headers, body.getBytes(StandardCharsets.UTF_8));
	}

	RawHttp.Response ask(String name, String method, String path, Map<String, String> headers, byte[] body) {
		Map<String, String> all = new LinkedHashMap<>(headers);
		if (!name.equals(NOBODY)) {
			all.put("Authorization", RawHttp.basic(credentials(name)));
		}
		return RawHttp.ask(this.port, method, "/wp-json" + path, all, body);
	}

}
