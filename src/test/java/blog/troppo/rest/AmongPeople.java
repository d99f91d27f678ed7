package blog.troppo.rest;

import blog.troppo.testing.RawHttp;
import blog.troppo.testing.TroppoTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** What tests share that ask an empty site as {@link RestPeople}. */
@TroppoTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AmongPeople {

	static final JsonMapper JSON = JsonMapper.shared();

	@Autowired
	ApplicationContext context;

	@LocalServerPort
	int port;

	RestPeople people;

	@BeforeAll
	void letPeopleIn() {
		this.people = RestPeople.setUp(this.context, this.port);
	}

	/** What the administrator is told, who may do all. */
	JsonNode ask(String method, String path, String body) {
		RawHttp.Response answer = this.people.ask("admin", method, path, body);
		assertThat(answer.status()).as(answer.text()).isIn(200, 201);
		return JSON.readTree(answer.text());
	}

}
